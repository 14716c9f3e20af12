import { Dialog as Primitive } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { useRef, type ReactNode, type RefObject } from 'react'
import { text } from '../text/text'
import { IconButton } from './Button'
import './dialog.css'

interface DialogProps {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly children: ReactNode
  readonly actions?: ReactNode
  /** For a question, which needs less room than a table. */
  readonly isNarrow?: boolean
  /** What has the focus when it opens; the dialog itself where it is left out. */
  readonly firstFocus?: RefObject<HTMLElement | null>
}

export function Dialog({ title, isOpen, onClose, children, actions, isNarrow = false, firstFocus }: DialogProps) {
  const popupRef = useRef<HTMLDivElement>(null)
  const className = isNarrow ? 'dialog dialog--narrow' : 'dialog'
  return (
    <Primitive.Root open={isOpen} onOpenChange={(willBeOpen) => willBeOpen || onClose()}>
      <Primitive.Portal>
        <Primitive.Backdrop className="dialog__backdrop" />
        <Primitive.Popup ref={popupRef} className={className} initialFocus={firstFocus ?? popupRef}>
          <header className="dialog__head">
            <Primitive.Title className="dialog__title">{title}</Primitive.Title>
            <IconButton label={text.close} icon={<X size={20} aria-hidden />} onClick={onClose} />
          </header>
          {/* What is longer than the window is scrolled by the keyboard. */}
          <div className="dialog__body" tabIndex={0}>
            {children}
          </div>
          {actions !== undefined && <footer className="dialog__actions">{actions}</footer>}
        </Primitive.Popup>
      </Primitive.Portal>
    </Primitive.Root>
  )
}
