import { afterAll, expect, test } from 'vitest'
import { randomQuestion } from '../../../../test/bench/random-question.ts'
import { nodeSolver } from '../../../solver/node-solver.ts'
import { planSearch } from './plan-search.ts'
import type { PlanEvent } from './plan-search.ts'

const solver = nodeSolver()
afterAll(() => solver.close())

const size = { initiatives: 8, quarters: 4, options: 2, goals: 3, teams: 1, roles: 1, oddness: 0 }
const small = randomQuestion(1, size)
const other = { ...small, assumptions: { ...small.assumptions, budgetFactor: 0.5 } }
const hard = randomQuestion(2, { ...size, initiatives: 60, quarters: 16, teams: 4, roles: 5 })

function listening() {
  const events: PlanEvent[] = []
  const waiting: (() => void)[] = []
  const search = planSearch(
    () => solver,
    (event) => {
      events.push(event)
      for (const look of waiting) look()
    },
  )
  const until = (kind: PlanEvent['kind']) =>
    new Promise<PlanEvent>((resolve) => {
      const look = (): void => {
        const found = events.find((event) => event.kind === kind)
        if (found) resolve(found)
      }
      waiting.push(look)
      look()
    })
  return { events, search, until }
}

test('of questions asked one after the other the last is answered', async () => {
  const { events, search, until } = listening()
  search.ask({ question: hard, effort: 1 })
  search.ask({ question: small, effort: 1 })
  search.ask({ question: other, effort: 1 })
  expect(await until('settled')).toMatchObject({ question: other, isStopped: false })
  expect(events.filter(({ kind }) => kind === 'settled')).toHaveLength(1)
})

test('a search that is stopped says so, with its best plan where it has one, and nothing follows', async () => {
  const { events, search, until } = listening()
  search.ask({ question: hard, effort: 1 })
  search.stop()
  const end = await Promise.race([until('settled'), until('nothing')])
  if (end.kind === 'settled') expect(end).toMatchObject({ isStopped: true, answer: { kind: 'feasible' } })
  const count = events.length
  search.ask({ question: small, effort: 1 })
  await until('settled')
  expect(events.slice(count).filter(({ kind }) => kind === 'settled')).toMatchObject([{ question: small }])
})

test('nothing is heard of a search that was dropped', async () => {
  const { events, search } = listening()
  search.ask({ question: hard, effort: 1 })
  search.drop()
  const after = listening()
  after.search.ask({ question: small, effort: 1 })
  await after.until('settled')
  expect(events.map(({ kind }) => kind)).toEqual(['begun'])
})
