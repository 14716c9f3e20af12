import { ChevronUp } from 'lucide-react'
import type { Settings } from '../../shared/contract/settings'
import { changeSettings } from '../app-state'
import { text } from '../text/text'
import { Check } from '../ui/Check'
import { Choice } from '../ui/Choice'
import { Popover } from '../ui/Popover'
import type { Practice } from './use-practice'
import './small-settings.css'

interface HandsControlProps {
  readonly practice: Practice
  readonly settings: Settings
}

const handOptions = (['left', 'both', 'right'] as const).map((value) => ({ value, label: text.hands[value] }))

/** Which hand is practised, and what becomes of the other one. */
export function HandsControl({ practice, settings }: HandsControlProps) {
  if (!practice.hasBothHands) return null
  return (
    <div className="with-settings hands-control">
      <Choice
        label={text.practice.handsLabel}
        value={practice.hands}
        options={handOptions}
        isDisabled={practice.isFinishing}
        onChange={practice.chooseHands}
      />
      <Popover
        title={text.otherHand.settings}
        side="top"
        trigger={
          <button type="button" className="with-settings__more" aria-label={text.otherHand.settings}>
            <ChevronUp size={18} aria-hidden />
          </button>
        }
      >
        <div className="small-settings">
          <p>{text.otherHand.means}</p>
          <Check
            isChecked={settings.isOtherHandPale}
            onChange={(isOtherHandPale) => void changeSettings({ isOtherHandPale })}
          >
            {text.otherHand.pale}
          </Check>
          <Check
            isChecked={settings.otherHand === 'played'}
            onChange={(isPlayed) => void changeSettings({ otherHand: isPlayed ? 'played' : 'silent' })}
          >
            {text.otherHand.played}
          </Check>
        </div>
      </Popover>
    </div>
  )
}
