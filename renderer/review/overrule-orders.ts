import type { Asked } from '../../shared/contract/requests'
import type { SessionCard } from '../../shared/contract/requests'
import type { Overrule } from '../../shared/grade/overrule'
import { forgetJustFinished } from '../app-state'
import { ask } from '../bridge'
import { historyChanges } from '../history-changes'
import { text } from '../text/text'
import { notify, speak } from '../ui/notices'

const { overrules: words } = text.reviewText

/** What the student says against a verdict holds for the song at once. */
export async function overrule({ songId, sessionId }: SessionCard, said: Overrule): Promise<void> {
  const input: Asked<'overrules/add'> = { songId, overrule: said }
  finish(await ask('overrules/add', input), sessionId, words.added)
}

export async function takeBack({ songId, sessionId }: SessionCard, overruleId: string): Promise<void> {
  finish(await ask('overrules/remove', { songId, overruleId }), sessionId, words.removed)
}

function finish(
  answer: { readonly ok: true } | { readonly ok: false; readonly sentence: string },
  sessionId: SessionCard['sessionId'],
  done: string,
): void {
  if (!answer.ok) {
    notify({ sentence: answer.sentence })
    return
  }
  // What just ended is held by the window as it ended; from now on the host is asked.
  forgetJustFinished(sessionId)
  speak(done)
  historyChanges.tell(null)
}
