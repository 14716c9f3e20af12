import { text } from '../text/text'

/** The student's own word: a diamond, and the words for whoever does not see it. */
export function OverruledMark() {
  return (
    <svg className="overruled-mark" viewBox="0 0 16 16" width="16" height="16" role="img">
      <title>{text.reviewText.why.overruled}</title>
      <path d="M8 2l6 6-6 6-6-6z" fill="none" stroke="currentColor" strokeWidth="1.8" />
    </svg>
  )
}
