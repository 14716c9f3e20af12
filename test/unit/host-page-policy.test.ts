import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { pagePolicy } from '../../electron/host/page-policy'

const rulesIn = (policy: string) => new Set(policy.split('; '))

test('the page says of itself what its host says, as far as a page can', () => {
  const page = readFileSync('renderer/index.html', 'utf8')
  const [, written] = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(page) ?? []
  const ofHost = rulesIn(pagePolicy('ws://127.0.0.1:*', 'ws://localhost:*'))
  ofHost.delete("frame-ancestors 'none'")
  expect(rulesIn(written ?? '')).toEqual(ofHost)
})

test('the policy begins with nothing and lets in no other site', () => {
  expect(pagePolicy()).toMatch(/^default-src 'none'; /)
  expect(pagePolicy()).toContain("connect-src 'self';")
  expect(pagePolicy()).not.toMatch(/https?:|\*|unsafe-inline| 'unsafe-eval'/)
})
