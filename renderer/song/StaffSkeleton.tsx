import { text } from '../text/text'
import './score-stage.css'

/** Empty staves where the music will stand. */
export function StaffSkeleton() {
  return (
    <div className="staves" role="status" aria-label={text.practice.preparing}>
      {Array.from({ length: 4 }, (_, index) => (
        <div key={index} className="staves__system">
          <div className="staves__staff" />
          <div className="staves__staff" />
        </div>
      ))}
    </div>
  )
}
