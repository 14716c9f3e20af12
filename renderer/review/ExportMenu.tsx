import { Download, FileJson, FileMusic, FileSpreadsheet, Printer } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import type { ExportFormat } from '../../shared/contract/review'
import type { OpenedSong } from '../../shared/contract/requests'
import { ask } from '../bridge'
import { text } from '../text/text'
import { Button } from '../ui/Button'
import { Menu, MenuItem, MenuSeparator } from '../ui/Menu'
import { notify } from '../ui/notices'
import { download } from './download'
import type { Reviewed } from './reviewed'

// Nobody who does not print waits for it.
const PrintedReport = lazy(() => import('./PrintedReport').then(({ PrintedReport: report }) => ({ default: report })))

const { export: words } = text.reviewText
const FORMATS = ['midi', 'csv', 'json'] as const
const icons = { midi: FileMusic, csv: FileSpreadsheet, json: FileJson }

interface ExportMenuProps extends Reviewed {
  readonly song: OpenedSong
  readonly take: number
}

/** The session, or the take that is looked at, for other programs and for paper. */
export function ExportMenu({ song, score, detail, take }: ExportMenuProps) {
  const [isPrinting, setIsPrinting] = useState(false)
  const hasTakes = detail.report.takes.length > 1
  const { sessionId } = detail.card
  const save = async (format: ExportFormat, which: number | null) => {
    const answer = await ask('review/export', { sessionId, take: which, format })
    if (!answer.ok) {
      notify({ sentence: answer.sentence })
      return
    }
    download(answer.reply)
    notify({ sentence: words.done(answer.reply.fileName) })
  }
  const item = (format: ExportFormat, which: number | null, label: string) => {
    const Icon = icons[format]
    return (
      <MenuItem key={label} icon={<Icon size={18} aria-hidden />} onChoose={() => void save(format, which)}>
        {label}
      </MenuItem>
    )
  }
  return (
    <>
      <Menu trigger={<Button icon={<Download size={18} aria-hidden />}>{words.open}</Button>}>
        {FORMATS.map((format) => item(format, null, words.session[format]))}
        {hasTakes && <MenuSeparator />}
        {hasTakes && FORMATS.map((format) => item(format, take, words.take[format](take + 1)))}
        <MenuSeparator />
        <MenuItem icon={<Printer size={18} aria-hidden />} onChoose={() => setIsPrinting(true)}>
          {words.print}
        </MenuItem>
      </Menu>
      {isPrinting && (
        <Suspense fallback={null}>
          <PrintedReport song={song} score={score} detail={detail} onPrinted={() => setIsPrinting(false)} />
        </Suspense>
      )}
    </>
  )
}
