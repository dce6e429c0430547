import { afterAll, describe, expect, test } from 'vitest'
import { randomQuestion } from '../../test/bench/random-question.ts'
import { euros } from '../../test/builders/money.ts'
import type { Business } from '../domain/business.ts'
import type { Initiative } from '../domain/initiative.ts'
import { constraintKinds } from '../domain/roadmap/constraint.ts'
import { formulate } from '../domain/roadmap/model/formulate.ts'
import { readRoadmap } from '../domain/roadmap/model/read-roadmap.ts'
import { planConstraints } from '../domain/roadmap/plan-constraints.ts'
import type { RoadmapQuestion } from '../domain/roadmap/roadmap-question.ts'
import { violations } from '../domain/roadmap/violations.ts'
import { nodeSolver } from './node-solver.ts'
import { solveRoadmap } from './solve-roadmap.ts'

const solver = nodeSolver()
afterAll(() => solver.close())

const seeds = Array.from({ length: 25 }, (_, place) => 1000 + place)
const size = { initiatives: 6, quarters: 4, options: 2, goals: 3, teams: 2, roles: 2, oddness: 0.12 }

/** Essentials in the plan, then its worth; a question without a plan is worst. */
async function worth(question: RoadmapQuestion): Promise<readonly [number, number]> {
  const answer = await solveRoadmap(question, { solver, relativeGap: 0 })
  if (answer.kind === 'infeasible') return [-1, 0]
  if (answer.kind !== 'optimal') throw new Error(answer.kind)
  const essentials = answer.schedule.filter(
    (line) => question.business.initiatives.find(({ key }) => key === line.initiative)?.essential,
  )
  return [essentials.length, answer.value.total.minor]
}

async function expectNoWorse(change: (question: RoadmapQuestion) => RoadmapQuestion): Promise<void> {
  let better = 0
  for (const seed of seeds) {
    const question = randomQuestion(seed, size)
    const before = await worth(question)
    const after = await worth(change(question))
    expect(after[0], `seed ${seed}, essentials`).toBeGreaterThanOrEqual(before[0])
    if (after[0] === before[0]) expect(after[1], `seed ${seed}, value`).toBeGreaterThanOrEqual(before[1] - 3)
    if (after[0] > before[0] || after[1] > before[1] + 3) better += 1
  }
  // A law that never had anything to show would prove nothing.
  expect(better).toBeGreaterThan(0)
}

function withBusiness(question: RoadmapQuestion, change: Partial<Business>): RoadmapQuestion {
  return { ...question, business: { ...question.business, ...change } }
}

function withInitiatives(question: RoadmapQuestion, change: (initiative: Initiative) => Initiative): RoadmapQuestion {
  return withBusiness(question, { initiatives: question.business.initiatives.map(change) })
}

/** So that a duty that becomes free does not change what the explore share is a share of. */
function anyExploreShare(question: RoadmapQuestion): RoadmapQuestion {
  return { ...question, assumptions: { ...question.assumptions, exploreShareRange: { low: 0, high: 1 } } }
}

describe('laws of the roadmap', { timeout: 120_000 }, () => {
  test('more budget never makes it worse', async () => {
    await expectNoWorse((question) => ({
      ...question,
      assumptions: { ...question.assumptions, budgetFactor: question.assumptions.budgetFactor * 1.4 },
    }))
  })

  test('more days and higher caps never make it worse', async () => {
    await expectNoWorse((question) =>
      withBusiness(question, {
        teams: question.business.teams.map((team) => ({
          ...team,
          changeLoadCapPerQuarter: team.changeLoadCapPerQuarter === null ? null : team.changeLoadCapPerQuarter + 0.5,
          deliveryDaysPerQuarter: team.deliveryDaysPerQuarter.map(({ role, days }) => ({ role, days: days * 1.5 })),
        })),
      }),
    )
  })

  test('one condition fewer never makes it worse: prerequisites, duties, exclusions, dates, pins', async () => {
    await expectNoWorse((question) => withInitiatives(question, (initiative) => ({ ...initiative, prerequisites: [] })))
    await expectNoWorse((question) =>
      withInitiatives(question, (initiative) => ({ ...initiative, exclusiveGroup: null })),
    )
    await expectNoWorse((question) =>
      withInitiatives(question, (initiative) => ({ ...initiative, earliestStart: null })),
    )
    await expectNoWorse((question) => withBusiness(question, { cashForecast: null }))
    await expectNoWorse((question) => ({
      ...question,
      assumptions: { ...question.assumptions, cashFloor: euros(-3000), pinned: [], forbidden: [] },
    }))
  })

  test('a duty taken away never makes it worse', async () => {
    for (const seed of seeds) {
      const question = anyExploreShare(randomQuestion(seed, { ...size, oddness: 0.3 }))
      const freed = withInitiatives(question, (initiative) => ({ ...initiative, mandatoryBy: null }))
      const [before, after] = [await worth(question), await worth(freed)]
      expect(after[0]).toBeGreaterThanOrEqual(before[0])
      if (after[0] === before[0]) expect(after[1]).toBeGreaterThanOrEqual(before[1] - 3)
    }
  })

  test('the order of entry changes nothing, and new keys change no value', async () => {
    for (const seed of seeds) {
      const question = randomQuestion(seed, size)
      const turned = withBusiness(question, {
        initiatives: question.business.initiatives.toReversed(),
        goals: question.business.goals.toReversed(),
        teams: question.business.teams.toReversed(),
      })
      const [before, after] = [await solveRoadmap(question, { solver }), await solveRoadmap(turned, { solver })]
      expect(after.kind).toBe(before.kind)
      if (after.kind === 'optimal' && before.kind === 'optimal') {
        expect(after.schedule).toEqual(before.schedule)
        expect(after.value).toEqual(before.value)
      }
      const [old, renamed] = [await worth(question), await worth(withNewKeys(question))]
      expect(renamed[0]).toBe(old[0])
      expect(Math.abs(renamed[1] - old[1])).toBeLessThanOrEqual(3)
    }
  })
})

/** Keys whose order is the reverse of the old one. */
function withNewKeys(question: RoadmapQuestion): RoadmapQuestion {
  const renamed = (key: string): string => `x-${999 - Number(key.slice(-3))}`
  const { pinned, forbidden } = question.assumptions
  const named = withInitiatives(question, (initiative) => ({
    ...initiative,
    key: renamed(initiative.key),
    prerequisites: initiative.prerequisites.map(renamed),
  }))
  return {
    ...named,
    assumptions: {
      ...question.assumptions,
      pinned: pinned.map((pin) => ({ ...pin, initiative: renamed(pin.initiative) })),
      forbidden: forbidden.map(renamed),
    },
  }
}

describe('each kind of condition', { timeout: 120_000 }, () => {
  test.each(constraintKinds)('[RDM-14] a model that forgets "%s" is caught by the checker', async (kind) => {
    for (let seed = 1; seed <= 150; seed += 1) {
      const made = randomQuestion(seed, { ...size, initiatives: 8, oddness: 0.3 })
      const exploreShareRange = kind === 'explore-low' ? { low: 0.6, high: 1 } : null
      const question = { ...made, assumptions: { ...made.assumptions, exploreShareRange } }
      const forgotten = planConstraints(question).filter((constraint) => constraint.kind === kind)
      const formulation = formulate(question, { without: new Set(forgotten.map(({ id }) => id)) })
      const limits = { nodeLimit: 500, timeLimitSeconds: 20, relativeGap: 1e-4, start: null }
      const answer = await solver.solve(formulation.model, limits)
      if (answer.kind !== 'solved') continue
      const found = violations(question, readRoadmap(formulation, answer.values))
      expect(found.every(({ code }) => code === kind)).toBe(true)
      if (found.length === 0) continue
      const ids = new Set(forgotten.map(({ id }) => id))
      expect(found.every(({ constraint }) => ids.has(constraint))).toBe(true)
      return
    }
    throw new Error(`No made-up business ever needs the condition ${kind}.`)
  })
})
