import {
  ChartNoAxesColumn,
  CircleHelp,
  Cloud,
  Ellipsis,
  History,
  Info,
  LibraryBig,
  Maximize,
  Music,
  Play,
  Settings2,
  Square,
} from 'lucide-react'
import { useState } from 'react'
import type { SongId } from '../../shared/base/ids'
import type { AccountState } from '../../shared/contract/account'
import { windowState } from '../app-state'
import { chooseFiles, MIDI_FILES } from '../library/choose-files'
import { navigate } from '../route'
import { useStored } from '../stored'
import { text } from '../text/text'
import { IconButton } from '../ui/Button'
import { Menu, MenuChoice, MenuItem, MenuSeparator, MenuTitle } from '../ui/Menu'
import { keyOfCommand } from './commands'
import { toggleFullScreen } from './full-screen'
import type { PracticeTask } from './practice-task'
import { letPianistPlayFile, letPianistPlaySong, silencePianist, type Choice } from './session-orders'

interface PracticeMenuProps {
  readonly songId: SongId
  readonly task: PracticeTask | null
  readonly choiceNow: () => Choice
  readonly onHelp: () => void
}

export function PracticeMenu({ songId, task, choiceNow, onHelp }: PracticeMenuProps) {
  // Kept here: what is in the menu goes when it closes.
  const [speed, setSpeed] = useState(1)
  const hasPractised = useStored(windowState, ({ app }) => hasUseForAccount(app?.account))
  return (
    <>
      <IconButton
        label={text.help.title}
        shortcut={keyOfCommand('help')}
        icon={<CircleHelp size={22} aria-hidden />}
        onClick={onHelp}
      />
      <Menu
        trigger={
          <button type="button" className="icon-button" aria-label={text.more}>
            <Ellipsis size={22} aria-hidden />
          </button>
        }
      >
        <PianistItems choiceNow={choiceNow} speed={speed} onSpeed={setSpeed} />
        <MenuSeparator />
        <MenuItem
          icon={<History size={20} aria-hidden />}
          onChoose={() => navigate({ kind: 'sessions', songId, task })}
        >
          {text.practice.pastSessions}
        </MenuItem>
        <MenuItem icon={<LibraryBig size={20} aria-hidden />} onChoose={() => navigate({ kind: 'library' })}>
          {text.library.title}
        </MenuItem>
        <MenuItem icon={<ChartNoAxesColumn size={20} aria-hidden />} onChoose={() => navigate({ kind: 'progress' })}>
          {text.progress.title}
        </MenuItem>
        <MenuItem
          icon={<Maximize size={20} aria-hidden />}
          shortcut={keyOfCommand('fullScreen')}
          onChoose={toggleFullScreen}
        >
          {text.practice.fullScreen}
        </MenuItem>
        <MenuSeparator />
        <MenuItem icon={<Settings2 size={20} aria-hidden />} onChoose={() => navigate({ kind: 'settings' })}>
          {text.settings.title}
        </MenuItem>
        {hasPractised && (
          <MenuItem icon={<Cloud size={20} aria-hidden />} onChoose={() => navigate({ kind: 'account' })}>
            {text.account.menu}
          </MenuItem>
        )}
        <MenuItem icon={<Info size={20} aria-hidden />} onChoose={() => navigate({ kind: 'about' })}>
          {text.settings.about}
        </MenuItem>
      </Menu>
    </>
  )
}

/** Nobody is asked about accounts before something was practised. */
function hasUseForAccount(account: AccountState | undefined): boolean {
  return account !== undefined && (account.user !== null || account.anonymousSessions > 0)
}

const SPEEDS = [0.5, 1, 2, 4]

interface PianistItemsProps {
  readonly choiceNow: () => Choice
  readonly speed: number
  readonly onSpeed: (speed: number) => void
}

function PianistItems({ choiceNow, speed, onSpeed }: PianistItemsProps) {
  const isPlaying = useStored(windowState, (state) => state.app?.pianist.kind === 'playing')
  const playFile = () =>
    chooseFiles(MIDI_FILES, false, ([file]) => {
      if (file) void letPianistPlayFile(choiceNow(), file, speed)
    })
  return (
    <>
      <MenuTitle>{text.pianist.title}</MenuTitle>
      {isPlaying && (
        <MenuItem icon={<Square size={18} aria-hidden />} onChoose={silencePianist}>
          {text.pianist.stop}
        </MenuItem>
      )}
      <MenuItem icon={<Play size={20} aria-hidden />} onChoose={() => void letPianistPlaySong(choiceNow(), speed)}>
        {text.pianist.playSong}
      </MenuItem>
      <MenuItem icon={<Music size={20} aria-hidden />} onChoose={playFile}>
        {text.pianist.playFile}
      </MenuItem>
      <MenuChoice
        title={text.pianist.speed}
        value={speed}
        options={SPEEDS.map((value) => ({ value, label: text.pianist.speedOf(value) }))}
        onChange={onSpeed}
        isRow
      />
    </>
  )
}
