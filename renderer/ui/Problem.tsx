import { CircleAlert } from 'lucide-react'
import './text-field.css'

interface ProblemProps {
  /** For the controls it is about: `aria-describedby`. */
  readonly id?: string
  /** null while there is none; the place stays, so that a screen reader hears what comes into it. */
  readonly sentence: string | null
}

/** What went wrong, beside what it is about. Told apart by its sign and its weight, not by a colour. */
export function Problem({ id, sentence }: ProblemProps) {
  return (
    <div id={id} role="alert" className="problem-place">
      {sentence !== null && (
        <p className="problem">
          <CircleAlert size={20} aria-hidden />
          <span>{sentence}</span>
        </p>
      )}
    </div>
  )
}
