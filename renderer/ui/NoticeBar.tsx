import { X } from 'lucide-react'
import { useStored } from '../stored'
import { text } from '../text/text'
import { Button, IconButton } from './Button'
import { dismissNotice, notices } from './notices'
import './notice-bar.css'

/** The one place where the app says something unasked. Also what a screen reader listens to. */
export function NoticeBar() {
  const notice = useStored(notices, (state) => state.shown)
  const spoken = useStored(notices, (state) => state.spoken)
  return (
    <>
      <div role="status" className="unseen">
        {spoken}
      </div>
      <div role="status" className="notice-place">
        {notice && (
          <div className="notice">
            <p>{notice.sentence}</p>
            {notice.action && (
              <Button
                look="quiet"
                onClick={() => {
                  dismissNotice()
                  notice.action?.run()
                }}
              >
                {notice.action.label}
              </Button>
            )}
            <IconButton label={text.dismiss} icon={<X size={20} aria-hidden />} onClick={dismissNotice} />
          </div>
        )}
      </div>
    </>
  )
}
