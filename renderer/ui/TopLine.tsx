import { ArrowLeft } from 'lucide-react'
import { useEffect, type ReactNode } from 'react'
import { text } from '../text/text'
import { IconButton } from './Button'
import './top-line.css'

interface TopLineProps {
  readonly title: string
  /** Titles of pieces are set in the serif. */
  readonly isPiece?: boolean
  readonly detail?: ReactNode
  readonly onBack?: () => void
  readonly children?: ReactNode
}

export function TopLine({ title, isPiece = false, detail, onBack, children }: TopLineProps) {
  useEffect(() => {
    document.title = title ? `${title} – ${text.appName}` : text.appName
  }, [title])
  return (
    <header className="top-line">
      {onBack && (
        <IconButton label={text.back} shortcut="Esc" icon={<ArrowLeft size={22} aria-hidden />} onClick={onBack} />
      )}
      <h1 className={isPiece ? 'top-line__title top-line__title--piece' : 'top-line__title'}>{title}</h1>
      {detail}
      <div className="top-line__end">{children}</div>
    </header>
  )
}
