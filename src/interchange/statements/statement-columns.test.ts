import { expect, test } from 'vitest'
import { headerFingerprint } from './statement-columns.ts'

test('[IMP-6] a header of many columns has a name short enough to be kept', () => {
  const wide = Array.from({ length: 200 }, (_, place) => `column number ${place}`)
  expect(headerFingerprint(wide).length).toBe(600)
  expect(headerFingerprint(wide)).not.toBe(headerFingerprint(wide.toReversed()))
})
