/** The sign before a tempo. */
export function QuarterNote() {
  return (
    <svg className="quarter-note" viewBox="0 0 12 24" width="12" height="24" aria-hidden>
      <path d="M10 2v16" stroke="currentColor" strokeWidth="1.5" />
      <ellipse cx="6" cy="19" rx="4.6" ry="3.2" transform="rotate(-20 6 19)" fill="currentColor" />
    </svg>
  )
}
