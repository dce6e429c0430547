import { expect, test } from 'vitest'
import { aBusiness, anOrganization } from '../../../test/builders/business.ts'
import { anInitiative } from '../../../test/builders/initiative.ts'
import { aRoadmap, assumptions } from '../../../test/builders/roadmap.ts'
import { answerBefore, businessInQuestion, rememberAnswer } from './plan-question.ts'

const today = '2026-11-24'
const undecided = { kind: 'undecided', notes: [] } as const

test('keeping a plan leaves the question the same, so nothing is worked out again', () => {
  const business = aBusiness({ initiatives: [anInitiative()] })
  const before = businessInQuestion(business)
  expect(businessInQuestion({ ...business, roadmaps: [aRoadmap()] })).toBe(before)
})

test('a business loaded again that says the same is the same question', () => {
  const business = aBusiness({ initiatives: [anInitiative()] })
  const before = businessInQuestion(business)
  expect(businessInQuestion(structuredClone(business))).toBe(before)
})

test('a change of anything else is another question', () => {
  const business = aBusiness({ initiatives: [anInitiative()] })
  const before = businessInQuestion(business)
  expect(businessInQuestion({ ...business, organization: anOrganization({ name: 'Other' }) })).not.toBe(before)
})

test('an answer is found again for the same limits, and forgotten when the business changes', () => {
  const business = aBusiness({ initiatives: [anInitiative()] })
  const question = { business: businessInQuestion(business), assumptions: assumptions(), today }
  rememberAnswer(question, 1, undecided)
  expect(answerBefore(question, 1)).toEqual(undecided)
  expect(answerBefore({ ...question, assumptions: assumptions({ budgetFactor: 0.5 }) }, 1)).toBeNull()
  expect(answerBefore(question, 10)).toBeNull()
  const changed = businessInQuestion({ ...business, initiatives: [] })
  expect(answerBefore({ ...question, business: changed }, 1)).toBeNull()
  expect(answerBefore(question, 1)).toBeNull()
})
