import { expect, test } from 'vitest'
import { ActionError, actionErrorCodes } from '../actions/action-error.ts'
import { isFault, problemAnswer } from './problem-answer.ts'

test('every refusal of a verb has its status; those that pass say how long to wait', async () => {
  const statuses = actionErrorCodes.map((code) => [code, problemAnswer(new ActionError(code, 'Why.'), 'r').status])
  expect(Object.fromEntries(statuses)).toEqual({
    'not-found': 404,
    forbidden: 403,
    conflict: 409,
    invalid: 422,
    'limit-reached': 429,
    'not-ready': 503,
    unavailable: 503,
  })
  expect(problemAnswer(new ActionError('unavailable', 'Away.'), 'r').headers.get('retry-after')).toBe('5')
  const limit = new ActionError('limit-reached', 'Wait.', { retryAfterSeconds: 90 })
  expect(problemAnswer(limit, 'r').headers.get('retry-after')).toBe('90')
})

test('what is stored shows as the envelope of the route, without who wrote it', async () => {
  const current = { id: 'i', key: 'k', version: 4, noun: { key: 'k' }, createdBy: 'ada', updatedBy: 'ada' }
  const stale = new ActionError('conflict', 'Changed.', { versions: { expected: 3, current: 4 }, current })
  const answer = problemAnswer(stale, 'r')
  expect(answer.status).toBe(412)
  expect(await answer.json()).toMatchObject({ current: { id: 'i', version: 4, value: { key: 'k' } } })
  expect(JSON.stringify(await problemAnswer(stale, 'r').json())).not.toContain('ada')
})

test('a fault tells nothing of itself', async () => {
  const fault = new Error('select * from secrets')
  expect(isFault(fault)).toBe(true)
  const text = await problemAnswer(fault, 'request-7').text()
  expect(text).not.toContain('secrets')
  expect(text).toContain('request-7')
})
