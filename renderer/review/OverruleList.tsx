import { text } from '../text/text'
import { Button } from '../ui/Button'
import { OverruledMark } from './OverruledMark'
import { takeBack } from './overrule-orders'
import type { Reviewed } from './reviewed'
import { sayRule } from './rule-behind'

const { overrules: words } = text.reviewText

/** What the student has overruled on this song, each to be taken back. */
export function OverruleList(reviewed: Reviewed) {
  const { card, overrules = [] } = reviewed.detail
  if (overrules.length === 0) return null
  return (
    <section className="rules">
      <h2>{words.title}</h2>
      <p className="review__quiet">{words.means}</p>
      <ul className="rules__list" aria-label={words.title}>
        {overrules.map(({ id, overrule }) => {
          const said = sayRule(reviewed, overrule)
          return (
            <li key={id} className="rules__line">
              <OverruledMark />
              <span className="rules__said">{said}</span>
              <Button look="quiet" aria-label={words.removeOf(said)} onClick={() => void takeBack(card, id)}>
                {words.remove}
              </Button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
