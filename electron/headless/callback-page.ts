import type { ServerResponse } from 'node:http'
import { spokenLanguage } from '../words/spoken'
import { pageWords } from './page-words'

/** Finishes the sign-in that a link of this address belongs to. `sentence`: why it could not be. */
export type OpenLink = (
  link: string,
) => Promise<{ readonly ok: true } | { readonly ok: false; readonly sentence: string }>

/** What the browser shows that came back from the e-mail, or from another service. Always answers, so null. */
export async function sendCallbackPage(link: string, response: ServerResponse, openLink: OpenLink): Promise<null> {
  const opened = await openLink(link)
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' }
  response.writeHead(opened.ok ? 200 : 403, headers).end(page(opened.ok ? pageWords.signedIn : opened.sentence))
  return null
}

function page(sentence: string): string {
  return `<!doctype html><html lang="${spokenLanguage()}"><meta charset="utf-8"><title>Piano Coach</title><p>${escape(sentence)}</p></html>`
}

/** A sentence may quote what another server said. */
function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
