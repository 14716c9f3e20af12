import type { ReactNode } from 'react'
import './message.css'

interface MessageProps {
  readonly sentence: string
  readonly action?: ReactNode
}

/** An empty or failed screen: one sentence, one thing to do. */
export function Message({ sentence, action }: MessageProps) {
  return (
    <div className="message">
      <p>{sentence}</p>
      {action}
    </div>
  )
}
