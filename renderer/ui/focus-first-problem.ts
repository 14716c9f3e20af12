/** The field to mend has the focus, and a screen reader says what is wrong with it, once React has drawn it so. */
export function focusFirstProblem(form: HTMLFormElement | null): void {
  requestAnimationFrame(() => form?.querySelector<HTMLInputElement>('[aria-invalid=true]')?.focus())
}
