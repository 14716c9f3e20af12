import type { ReactNode } from 'react'
import { text } from '../text/text'
import { Button } from './Button'
import { Dialog } from './Dialog'

interface QuestionProps {
  readonly title: string
  /** What the person would do, on the button. */
  readonly yes: string
  readonly isRunning: boolean
  readonly onClose: () => void
  /** What yes does: something, or sending the form of this id, which is among the children. */
  readonly onYes: (() => void) | { readonly formId: string }
  readonly children: ReactNode
}

/** Asks before something is done that nothing brings back. */
export function Question({ title, yes, isRunning, onClose, onYes, children }: QuestionProps) {
  const does = typeof onYes === 'function' ? { onClick: onYes } : { type: 'submit' as const, form: onYes.formId }
  return (
    <Dialog
      title={title}
      isOpen
      isNarrow
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{text.cancel}</Button>
          <Button look="primary" disabled={isRunning} {...does}>
            {yes}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}
