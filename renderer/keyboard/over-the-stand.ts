/** A dialog or a menu is open: keys are for it, wherever the focus is, and neither sound nor order anything. */
export function isSomethingOver(): boolean {
  return document.querySelector('[role=dialog], [role=alertdialog], [role=menu]') !== null
}
