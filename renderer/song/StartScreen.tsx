import { StaffSkeleton } from './StaffSkeleton'
import './song-screen.css'
import './start-screen.css'

/** The practice screen before anything is known: its furniture stands where it will stay. */
export function StartScreen() {
  return (
    <div className="song-screen">
      <div className="top-line" />
      <div className="score-stage">
        <StaffSkeleton />
      </div>
      <div className="song-screen__foot start-screen__foot" />
    </div>
  )
}
