import { useMemo, useState } from 'react'
import type { SightReadingHistory } from '../../shared/contract/studies'
import type { HandChoice } from '../../shared/music/score'
import { openTask } from '../course/open-task'
import { formatDecimal } from '../text/format'
import { text } from '../text/text'
import { Button } from '../ui/Button'
import { Chart } from '../ui/Chart'
import { Choice } from '../ui/Choice'
import { useReply } from '../use-reply'
import { readingChart } from './reading-chart'
import { taskOfStudy } from './study-choice'

const HANDS = ['left', 'both', 'right'] as const

/** Reading at first sight: the next piece, and how well the student reads. */
export function ReadingPart({ occasion }: { readonly occasion: unknown }) {
  const [hands, setHands] = useState<HandChoice>('both')
  const { state } = useReply('sightReading/history', null, occasion)
  const words = text.studies.reading
  return (
    <section className="reading" aria-labelledby="reading">
      <h2 id="reading" className="studies__title">
        {words.title}
      </h2>
      <p className="reading__means">{words.means}</p>
      <div className="reading__next">
        <Choice
          label={text.practice.handsLabel}
          value={hands}
          options={HANDS.map((value) => ({ value, label: text.hands[value] }))}
          onChange={setHands}
        />
        <Button look="primary" onClick={() => void openTask({ kind: 'unseen', hands }, taskOfStudy({ hands }))}>
          {words.next}
        </Button>
      </div>
      {state.kind === 'failed' && <p className="studies__quiet">{state.sentence}</p>}
      {state.kind === 'here' && <ReadingLevel history={state.reply} />}
    </section>
  )
}

function ReadingLevel({ history }: { readonly history: SightReadingHistory }) {
  const { level, spread } = history
  const chart = useMemo(() => readingChart(history), [history])
  const words = text.studies.reading
  return (
    <>
      <p className="studies__quiet numbers">
        {level === null ? words.none : words.levelOf(formatDecimal(level, 1), formatDecimal(spread ?? 0, 1))}
      </p>
      {chart && <Chart {...chart} />}
    </>
  )
}
