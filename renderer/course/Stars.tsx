import { text } from '../text/text'
import './stars.css'

interface StarsProps {
  /** 0..3. */
  readonly stars: number
  /** Of these so many are new: they draw in. */
  readonly fresh?: number
  readonly size?: 'usual' | 'large'
}

const PLACES = [1, 2, 3]
/** A star of five points in a square of 24. */
const OUTLINE = 'M12 2.6l2.9 6 6.5.9-4.7 4.6 1.1 6.5L12 17.5l-5.8 3.1 1.1-6.5L2.6 9.5l6.5-.9z'

/** Three places for stars, some of them filled; in ink, because colours of verdicts belong to verdicts. */
export function Stars({ stars, fresh = 0, size = 'usual' }: StarsProps) {
  return (
    <span className={`stars stars--${size}`} role="img" aria-label={text.course.stars(stars)}>
      {PLACES.map((place) => (
        <svg key={place} className="stars__star" viewBox="0 0 24 24" aria-hidden data-is-earned={place <= stars}>
          <path d={OUTLINE} className="stars__outline" />
          {place <= stars && (
            <path d={OUTLINE} className={place > stars - fresh ? 'stars__fill stars__fill--fresh' : 'stars__fill'} />
          )}
        </svg>
      ))}
    </span>
  )
}
