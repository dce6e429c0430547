import { afterAll, describe, expect, test } from 'vitest'
import { randomQuestion } from '../../test/bench/random-question.ts'
import { aBusiness, budgets } from '../../test/builders/business.ts'
import { anInitiative, anOption } from '../../test/builders/initiative.ts'
import { euroRange, euros } from '../../test/builders/money.ts'
import { aTeam } from '../../test/builders/team.ts'
import type { Business } from '../domain/business.ts'
import { formulate } from '../domain/roadmap/model/formulate.ts'
import { planConstraints } from '../domain/roadmap/plan-constraints.ts'
import { usualAssumptions } from '../domain/roadmap/roadmap-question.ts'
import type { RoadmapQuestion } from '../domain/roadmap/roadmap-question.ts'
import { exhaustiveSolver } from './exhaustive-solver.ts'
import { nodeSolver } from './node-solver.ts'
import { solveRoadmap } from './solve-roadmap.ts'

const solver = nodeSolver()
afterAll(() => solver.close())

const today = '2026-11-23'
function asked(business: Business, quarterCount = 2): RoadmapQuestion {
  return { business, today, assumptions: { ...usualAssumptions(business, today), quarterCount } }
}

async function conflictOf(question: RoadmapQuestion) {
  const answer = await solveRoadmap(question, { solver })
  if (answer.kind !== 'infeasible') throw new Error(`Expected a conflict, found ${answer.kind}`)
  return answer
}

describe('conditions in conflict', { timeout: 120_000 }, () => {
  test('[RDM-17] the set is irreducible: without any one of it there is a plan', async () => {
    const anyone = exhaustiveSolver()
    const limits = { nodeLimit: 1e6, timeLimitSeconds: 60, relativeGap: 0, start: null }
    const isPossible = async (question: RoadmapQuestion, kept: ReadonlySet<string>): Promise<boolean> => {
      const without = new Set(planConstraints(question).flatMap(({ id }) => (kept.has(id) ? [] : [id])))
      const { model } = formulate(question, { objective: 'feasible', without })
      return (await anyone.solve(model, limits)).kind === 'solved'
    }
    const sizes: number[] = []
    for (let seed = 1; sizes.length < 20; seed += 1) {
      const question = randomQuestion(seed, {
        initiatives: 3,
        quarters: 3,
        options: 2,
        goals: 2,
        teams: 2,
        roles: 2,
        oddness: 0.4,
      })
      const answer = await solveRoadmap(question, { solver })
      if (answer.kind !== 'infeasible') continue
      expect(answer.isIrreducible).toBe(true)
      const ids = answer.conflict.map(({ id }) => id)
      expect(await isPossible(question, new Set(ids)), `seed ${seed}, all of ${ids.join(', ')}`).toBe(false)
      for (const left of ids) {
        const rest = new Set(ids.filter((id) => id !== left))
        expect(await isPossible(question, rest), `seed ${seed}, ${ids.join(', ')} without ${left}`).toBe(true)
      }
      sizes.push(ids.length)
    }
    // Single conditions alone would not show that the halving works.
    expect(Math.max(...sizes)).toBeGreaterThan(1)
  })

  test('[RDM-17] a duty that costs more than the budget is named with the pot and with what is missing', async () => {
    // 30,000 over two quarters; the duty has to be finished in the first, which has 10,000: 20,000 are missing.
    const duty = anInitiative({
      key: 'e-invoicing',
      mandatoryBy: '2027-Q1',
      options: [anOption({ oneOffCost: euroRange(30_000) })],
    })
    const { conflict } = await conflictOf(asked(aBusiness({ budgets: budgets('2027-Q1', 2), initiatives: [duty] })))
    expect(conflict.map(({ id }) => id)).toEqual(['mandatory/e-invoicing', 'pot/2027-Q1'])
    expect(conflict[0]?.words).toBe('E invoicing has to be live by the end of 2027-Q1.')
    expect(conflict[1]?.repair).toBe('20,000 EUR more by then would be enough.')
  })

  test('[RDM-17] two fixed projects and one team: 1.5 of change asked, 1 taken, 0.5 would be enough', async () => {
    const option = anOption({ durationQuarters: 2, changeLoad: [{ team: 'shop', load: 0.75 }] })
    const initiatives = ['till', 'webshop'].map((key) => anInitiative({ key, options: [option] }))
    const question = asked(
      aBusiness({ budgets: budgets('2027-Q1', 2), teams: [aTeam({ changeLoadCapPerQuarter: 1 })], initiatives }),
    )
    const pinned = initiatives.map(({ key }) => ({ initiative: key, option: null, start: null }))
    const { conflict } = await conflictOf({ ...question, assumptions: { ...question.assumptions, pinned } })
    expect(conflict.map(({ kind }) => kind)).toContain('change-load')
    expect(conflict.map(({ kind }) => kind).filter((kind) => kind === 'pinned')).toHaveLength(2)
  })

  test('a floor above the budget is a conflict of its own', async () => {
    // 10,000 in the first quarter and a floor of 12,000; with the second quarter's 10,000 there is enough.
    const business = aBusiness({ budgets: budgets('2027-Q1', 2, { carryOverShare: 1 }) })
    const question = asked(business)
    const { conflict } = await conflictOf({
      ...question,
      assumptions: { ...question.assumptions, cashFloor: euros(12_000) },
    })
    expect(conflict.map(({ kind }) => kind)).toEqual(['pot'])
    expect(conflict[0]?.repair).toMatch(/^2,000 EUR more/)
  })

  test('a duty before the plan begins, with an option too long, and with no option at all', async () => {
    const late = anInitiative({ mandatoryBy: '2026-Q1' })
    expect((await conflictOf(asked(aBusiness({ initiatives: [late] })))).conflict.map(({ id }) => id)).toEqual([
      'mandatory/open-webshop',
    ])
    const long = anInitiative({ mandatoryBy: '2027-Q1', options: [anOption({ durationQuarters: 3 })] })
    expect((await conflictOf(asked(aBusiness({ initiatives: [long] })))).conflict.map(({ id }) => id)).toEqual([
      'mandatory/open-webshop',
    ])
    const empty = anInitiative({ mandatoryBy: '2027-Q1', options: [] })
    expect((await conflictOf(asked(aBusiness({ initiatives: [empty] })))).conflict.map(({ id }) => id)).toEqual([
      'mandatory/open-webshop',
    ])
  })

  test('duties in a circle of prerequisites name the circle', async () => {
    const initiatives = [
      anInitiative({ key: 'a', prerequisites: ['b'], mandatoryBy: '2027-Q2' }),
      anInitiative({ key: 'b', prerequisites: ['a'] }),
    ]
    const answer = await conflictOf(asked(aBusiness({ budgets: budgets('2027-Q1', 2), initiatives })))
    expect(answer.conflict.map(({ id }) => id)).toEqual(['mandatory/a', 'prerequisite/a/b', 'prerequisite/b/a'])
    expect(answer.notes.map(({ code }) => code)).toEqual(['circular-prerequisites', 'circular-prerequisites'])
  })

  test('what is fixed to be in and to stay out at once', async () => {
    const question = asked(aBusiness({ budgets: budgets('2027-Q1', 2), initiatives: [anInitiative()] }))
    const pinned = [{ initiative: 'open-webshop', option: null, start: null }]
    const { conflict } = await conflictOf({
      ...question,
      assumptions: { ...question.assumptions, pinned, forbidden: ['open-webshop'] },
    })
    expect(conflict.map(({ kind }) => kind)).toEqual(['pinned', 'forbidden'])
  })
})
