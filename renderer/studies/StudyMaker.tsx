import { Shuffle } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  EASIEST_LEVEL,
  HARDEST_LEVEL,
  HIGHEST_VARIANT,
  studyKeys,
  studyKinds,
  studyMetres,
  type Study,
} from '../../shared/studies/study'
import { openTask } from '../course/open-task'
import { sayStudy } from '../text/say-study'
import { useStored } from '../stored'
import { formatKey } from '../text/format'
import { text } from '../text/text'
import { Button } from '../ui/Button'
import { Choice } from '../ui/Choice'
import { Select } from '../ui/Select'
import { studyChoice, taskOfStudy } from './study-choice'

const LEVELS = Array.from({ length: HARDEST_LEVEL - EASIEST_LEVEL + 1 }, (_, index) => EASIEST_LEVEL + index)
/** Pieces to be read are chosen by the app, so that nobody has seen them. */
const KINDS = studyKinds.filter((kind) => kind !== 'sightReading')
const HANDS = ['left', 'both', 'right'] as const

/** A study is put together, named as it stands, and opened. */
export function StudyMaker() {
  const study = useStored(studyChoice, (value) => value)
  const set = (part: Partial<Study>) => studyChoice.change((value) => ({ ...value, ...part }))
  const another = () => set({ variant: study.variant === HIGHEST_VARIANT ? 0 : study.variant + 1 })
  return (
    <form
      className="maker"
      aria-label={text.studies.maker}
      onSubmit={(event) => {
        event.preventDefault()
        void openTask({ kind: 'study', study }, taskOfStudy(study))
      }}
    >
      <h2 className="studies__title">{text.studies.maker}</h2>
      <Line name={text.studies.kind}>
        <Select
          label={text.studies.kind}
          value={study.kind}
          options={KINDS.map((value) => ({ value, label: text.studies.kinds[value] }))}
          onChange={(kind) => set({ kind, variant: 0 })}
        />
      </Line>
      <Line name={text.studies.key}>
        <Select
          label={text.studies.key}
          value={study.key}
          options={studyKeys.map((value) => ({ value, label: formatKey(value) }))}
          onChange={(key) => set({ key })}
        />
      </Line>
      <Line name={text.studies.metre}>
        <Select
          label={text.studies.metre}
          value={study.metre}
          options={studyMetres.map((value) => ({ value, label: value }))}
          onChange={(metre) => set({ metre })}
        />
      </Line>
      <Line name={text.studies.level}>
        <Select
          label={text.studies.level}
          value={String(study.level)}
          options={LEVELS.map((level) => ({ value: String(level), label: text.songList.level(level) }))}
          onChange={(level) => set({ level: Number(level) })}
        />
      </Line>
      <Line name={text.practice.handsLabel}>
        <Choice
          label={text.practice.handsLabel}
          value={study.hands}
          options={HANDS.map((value) => ({ value, label: text.hands[value] }))}
          onChange={(hands) => set({ hands })}
        />
      </Line>
      <Line name={text.studies.variant}>
        <span className="maker__variant numbers">{study.variant + 1}</span>
        <Button look="quiet" icon={<Shuffle size={18} aria-hidden />} onClick={another}>
          {text.studies.another}
        </Button>
      </Line>
      <p className="maker__name">{sayStudy(study)}</p>
      <Button look="primary" type="submit">
        {text.studies.open}
      </Button>
    </form>
  )
}

function Line({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="maker__line">
      <span className="maker__label">{name}</span>
      {children}
    </div>
  )
}
