import { expect, test } from 'vitest'
import { fieldsAndDecisions } from './questions.ts'

test('the guided start asks at most forty fields and decisions', () => {
  // 3 account + 4 business + 1 file + 5 unsure charges + 8 x 2 ratings + 5 dates + 3 goals + 1 order + 1 budget
  expect(fieldsAndDecisions()).toBe(39)
  expect(fieldsAndDecisions()).toBeLessThanOrEqual(40)
})
