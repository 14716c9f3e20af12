import { inLanguage } from '../../words/spoken'
import type { ProjectProblem } from './project'
import type { SignInProblem } from './sign-in-problem'

const english = {
  noProject:
    'This copy of Piano Coach has no cloud to sign in to. Everything works without one; to use your own Supabase project, enter its address and key in the settings.',
  signedInAlready: 'You are signed in already. Sign out first to use another account.',
  notSignedIn: 'You are not signed in. Everything you practise is kept on this computer.',
  signOutFirst: 'Sign out first: the cloud cannot be changed while an account is open.',
  noLinkAwaited:
    'This link belongs to no sign-in that was begun on this computer. Ask for a new link here and use that one.',
  noCodeInLink: 'This is not a link that signs in. Copy the whole link of the e-mail, from https to its end.',
  linkRefused: (reason: string) =>
    `The sign-in was not completed (“${reason}”). Nothing was changed. Ask for a new link and try again.`,
  cannotOpenBrowser: 'The browser could not be opened. Nothing was changed. Sign in with e-mail and password instead.',
  passwordToDelete:
    'To delete the account, enter its password. An account without one: sign out, sign in again with a link, and delete it within ten minutes.',
  notDeleted: 'The account was not deleted: nothing was changed here or in the cloud. Try again later.',
  switching: 'The library is being changed. Try again in a moment.',
  keptForNow:
    'This computer has no safe place for passwords, so Piano Coach asks you to sign in again each time it starts. What you practise is kept.',
  tokensNotKept:
    'The sign-in could not be saved on this computer, so Piano Coach may ask you to sign in again. What you practise is kept.',
  noteDamaged:
    'The note about which account was open was damaged and has been set aside. Your songs and sessions are safe. Sign in again to see those of your account.',
  cannotKeep: (folder: string) =>
    `The disk did not take a change (${folder}), so nothing was changed. What was saved before is safe. Free some space or allow writing there, and try again.`,
  cannotExport: (folder: string) =>
    `The file with your data could not be written (${folder}). Nothing else was changed. Free some space or allow writing there, and try again.`,
  cannotErase: (folder: string) =>
    `Not everything could be deleted (${folder}). Piano Coach tries again when it starts. Close other programs that use this folder.`,
  adoptionWaits:
    'What you practised without an account could not be taken over yet. It is safe, and is taken over when Piano Coach starts again.',
}

/** What the account part of the host says to people. */
export const accountSentences = inLanguage(english)

const signIn: Readonly<Record<SignInProblem, string>> = {
  wrongPassword: 'This e-mail and password do not belong together. Check both and try again.',
  emailNotConfirmed:
    'This e-mail address is not confirmed yet. Open the link in the e-mail that was sent to you, then sign in.',
  alreadyRegistered:
    'There is an account with this e-mail address already. Sign in with its password, or ask for a link.',
  weakPassword: 'This password is too easy to guess. Choose a longer one, with letters and digits.',
  invalidEmail: 'The cloud does not take this e-mail address. Check how it is written.',
  rateLimited: 'There were too many tries in a short time. Nothing was changed. Wait a minute and try again.',
  offline:
    'This computer is not connected to the internet. Everything you practise is kept here. Try again when you are online.',
  unreachable: 'The cloud does not answer right now. Everything you practise is kept here. Try again in a few minutes.',
  wrongKey:
    'The cloud does not accept the key of this project. Copy address and key again from your project’s settings.',
  sessionEnded: 'You were signed out elsewhere. Everything on this computer is kept. Sign in again to go on syncing.',
  userGone: 'The cloud does not know this account any more. Everything on this computer is kept.',
  linkExpired: 'This link was used already, or is too old. Ask for a new one and open it soon.',
  notAllowed: 'This project does not allow this way to sign in. Choose another way.',
  unexpected: 'The cloud gave an answer that Piano Coach does not understand. Nothing was changed. Try again later.',
}
const signInSentences = inLanguage(signIn)

const project: Readonly<Record<ProjectProblem, string>> = {
  noProjectUrl: 'This is not the address of a Supabase project. It looks like https://your-project.supabase.co.',
  needsHttps: 'The address must begin with https, so that nobody on the way can read your password.',
  secretKey: 'This is the secret key of the project, which must never leave a server. Use the publishable (anon) key.',
}
const projectSentences = inLanguage(project)

/** What happened, what is safe, what to do. */
export function signInSentence(problem: SignInProblem): string {
  return signInSentences[problem]
}

export function projectSentence(problem: ProjectProblem): string {
  return projectSentences[problem]
}
