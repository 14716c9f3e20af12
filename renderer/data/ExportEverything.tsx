import { Download } from 'lucide-react'
import { useState } from 'react'
import type { Replies } from '../../shared/contract/requests'
import { text } from '../text/text'
import { formatBytes } from '../text/format'
import { Button } from '../ui/Button'
import { PagePart } from '../ui/PagePart'
import { Problem } from '../ui/Problem'
import { useOrder } from '../use-order'
import './data.css'

const { export: words } = text.data

export function ExportEverything() {
  const [written, setWritten] = useState<Replies['data/export'] | null>(null)
  const { isRunning, problem, send } = useOrder('data/export')
  const write = async () => {
    setWritten(null)
    const answer = await send(null)
    if (answer.ok) setWritten(answer.reply)
  }
  return (
    <PagePart title={words.title}>
      <p>{words.means}</p>
      <Button icon={<Download size={18} aria-hidden />} disabled={isRunning} onClick={() => void write()}>
        {isRunning ? words.running : words.do}
      </Button>
      <div role="status">
        {written && (
          <p>
            {words.done(formatBytes(written.bytes))} <code className="data__path">{written.path}</code>
          </p>
        )}
      </div>
      <Problem sentence={problem} />
    </PagePart>
  )
}
