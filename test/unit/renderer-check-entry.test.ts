import { expect, test } from 'vitest'
import { isWholeAddress, isWholeEmail, isWholeKey, isWholeLink } from '../../renderer/account/check-entry'
import { accountInputs } from '../../shared/contract/account'

const emails = [
  ['clara@example.org', true],
  ["o'connor+piano@mail.example.co.uk", true],
  ['clara', false],
  ['clara@example', false],
  ['clara @example.org', false],
  ['.clara@example.org', false],
  ['cla..ra@example.org', false],
  ['', false],
  [`${'a'.repeat(250)}@example.org`, false],
] as const

test('the window takes the e-mail addresses that the host takes, and no others', () => {
  const host = (email: string) => accountInputs['account/sendLink'].safeParse({ email, isAdopting: false }).success
  expect(emails.map(([email]) => [email, isWholeEmail(email)])).toEqual(emails.map((email) => [...email]))
  expect(emails.map(([email]) => [email, host(email)])).toEqual(emails.map((email) => [...email]))
})

test('a project has an address of the web and a key without spaces', () => {
  expect(
    ['https://abcdefgh.supabase.co', 'http://127.0.0.1:54321', 'abcdefgh', 'file:///etc'].map(isWholeAddress),
  ).toEqual([true, true, false, false])
  expect(['sb_publishable_0123456789abcdef', 'short', 'two words that are long enough'].map(isWholeKey)).toEqual([
    true,
    false,
    false,
  ])
})

test('a link may lead to a page or straight to the app', () => {
  expect(
    [
      'https://a.example/auth/v1/verify?token=1',
      'piano-coach://auth/callback?code=1',
      'token=1',
      'mailto:a@b.example',
    ].map(isWholeLink),
  ).toEqual([true, true, false, false])
})
