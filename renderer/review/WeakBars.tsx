import { text } from '../text/text'

interface WeakBarsProps {
  /** By printed number, weakest first. */
  readonly weakBars: readonly number[]
  readonly onWeakBar: (printed: number) => void
}

export function WeakBars({ weakBars, onWeakBar }: WeakBarsProps) {
  return (
    <section className="weak-bars">
      <h2>{text.review.weakBars}</h2>
      {weakBars.length === 0 && <p className="review__quiet">{text.review.noWeakBars}</p>}
      <ul className="weak-bars__list">
        {weakBars.map((printed) => (
          <li key={printed}>
            <button
              type="button"
              className="weak-bar numbers"
              aria-label={text.review.showBar(printed)}
              onClick={() => onWeakBar(printed)}
            >
              {text.review.bar(printed)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
