import { afterAll, describe, expect, test } from 'vitest'
import { bestByTrying, scheduleCount } from '../../../test/bench/every-schedule.ts'
import { randomQuestion } from '../../../test/bench/random-question.ts'
import { aBusiness, anOrganization, budgets } from '../../../test/builders/business.ts'
import { aBenefit, anInitiative, anOption } from '../../../test/builders/initiative.ts'
import { euroRange, euros } from '../../../test/builders/money.ts'
import { usualAssumptions } from '../../domain/roadmap/roadmap-question.ts'
import type { RoadmapQuestion } from '../../domain/roadmap/roadmap-question.ts'
import { formulate } from '../../domain/roadmap/model/formulate.ts'
import { exhaustiveSolver } from '../exhaustive-solver.ts'
import { nodeSolver } from '../node-solver.ts'
import { solveRoadmap } from '../solve-roadmap.ts'
import { whyNotAll } from './why-not-all.ts'
import { whyNotInstant } from './why-not-instant.ts'

const solver = nodeSolver()
afterAll(() => solver.close())

const today = '2026-11-23'
const small = { initiatives: 4, quarters: 3, options: 2, goals: 2, teams: 2, roles: 2, oddness: 0.1 }

/** Costs so much once and saves so much in each quarter after the first. */
function project(key: string, cost: number, savingPerQuarter: number) {
  const benefits = [aBenefit({ amountPerYear: euroRange(savingPerQuarter * 4) })]
  return anInitiative({ key, options: [anOption({ oneOffCost: euroRange(cost), benefits })] })
}

function asked(initiatives: readonly ReturnType<typeof project>[], change: object = {}): RoadmapQuestion {
  const business = aBusiness({
    organization: anOrganization({ discountRatePerYear: 0 }),
    budgets: budgets('2027-Q1', 1, { amount: euros(1000) }),
    initiatives,
  })
  return { business, today, assumptions: { ...usualAssumptions(business, today), quarterCount: 3, ...change } }
}

async function planOf(question: RoadmapQuestion) {
  const answer = await solveRoadmap(question, { solver, relativeGap: 0 })
  if (!('schedule' in answer)) throw new Error(`Expected a plan, found ${answer.kind}`)
  return answer
}

describe('why not, at once', { timeout: 60_000 }, () => {
  test('[RDM-23] one of two can be paid: having the other costs the difference of the two', async () => {
    // The shop brings -1,000 + 1,800, the till -1,000 + 1,400; the palace costs nine times the budget.
    const question = asked([project('shop', 1000, 900), project('till', 1000, 700), project('palace', 9000, 100)])
    const found = await whyNotInstant({ question, plan: await planOf(question) }, { solver })
    expect(found?.initiatives.map(({ initiative, isChosen, verdict }) => [initiative, isChosen, verdict])).toEqual([
      ['shop', true, 'costs'],
      ['till', false, 'costs'],
      ['palace', false, 'impossible'],
    ])
    // 800 with the shop and 400 with the till; no part of the palace is worth its cost.
    expect(found?.initiatives.map(({ loss }) => loss)).toEqual([euros(400), euros(400), null])
  })

  test('[RDM-23] an equal is too close to call, what is fixed to be out can be asked about, and an essential is not pushed out', async () => {
    const equal = asked([project('shop', 1000, 900), project('till', 1000, 900)])
    const other = (await whyNotInstant({ question: equal, plan: await planOf(equal) }, { solver }))?.initiatives
    expect(other?.map(({ verdict }) => verdict)).toEqual(['too-close', 'too-close'])
    const out = asked([project('shop', 1000, 900), project('till', 1000, 700)], { forbidden: ['shop'] })
    const forced = (await whyNotInstant({ question: out, plan: await planOf(out) }, { solver }))?.initiatives
    expect(forced?.find(({ initiative }) => initiative === 'shop')?.verdict).toBe('too-close')
    const first = asked([{ ...project('backup', 1000, 0), essential: true }, project('till', 1000, 700)])
    const displaced = (await whyNotInstant({ question: first, plan: await planOf(first) }, { solver }))?.initiatives
    expect(displaced?.map(({ verdict, loss }) => [verdict, loss])).toEqual([
      ['essential', null],
      ['essential', null],
    ])
  })

  test('[RDM-23] the relaxation is a bound: no change is worth more when projects must be whole', async () => {
    const trying = exhaustiveSolver()
    let compared = 0
    for (let seed = 1; seed <= 25; seed += 1) {
      const { model, chosenColumns } = formulate(randomQuestion(seed, { ...small, oddness: 0 }))
      const changes = [...chosenColumns.values()].map((column) => ({
        columns: [{ column, lower: 1, upper: 1 }],
        rows: [],
      }))
      const [relaxed, exact] = [await solver.relax(model, changes), await trying.relax(model, changes)]
      const backwards = await solver.relax(model, changes.toReversed())
      if (relaxed.kind !== 'relaxed' || exact.kind !== 'relaxed' || backwards.kind !== 'relaxed') throw new Error()
      expect([relaxed.isExact, exact.isExact]).toEqual([false, true])
      relaxed.bounds.forEach((bound, place) => {
        expect(backwards.bounds[changes.length - 1 - place] ?? null, `seed ${seed}, order`).toSatisfy((other) =>
          bound === null ? other === null : Math.abs(bound - Number(other)) < 1e-6,
        )
        const whole = exact.bounds[place] ?? null
        if (whole === null) return
        expect(bound, `seed ${seed}`).not.toBeNull()
        expect(Number(bound), `seed ${seed}`).toBeGreaterThanOrEqual(whole - 1e-6)
        compared += 1
      })
    }
    expect(compared).toBeGreaterThan(40)
  })
})

describe('why not, exactly, for all of them', { timeout: 120_000 }, () => {
  test('[RDM-24] each loss equals what trying every schedule gives', async () => {
    let compared = 0
    for (let seed = 1; compared < 25; seed += 1) {
      const question = randomQuestion(seed, small)
      if (scheduleCount(question) > 2500) continue
      const plan = await solveRoadmap(question, { solver, relativeGap: 0 })
      if (!('schedule' in plan)) continue
      const answers = await whyNotAll({ question, plan }, { solver, relativeGap: 0, nodeLimit: 1000 })
      for (const [initiative, answer] of answers) {
        const { pinned, forbidden } = question.assumptions
        const best = bestByTrying({
          ...question,
          assumptions: {
            ...question.assumptions,
            pinned: [...pinned, { initiative, option: null, start: null }],
            forbidden: forbidden.filter((key) => key !== initiative),
          },
        })
        expect(answer.kind, `seed ${seed}, ${initiative}`).toBe(best === null ? 'impossible' : 'costs')
        if (best === null || answer.kind !== 'costs') continue
        const difference = best.total - plan.value.total.minor
        // Three parts are rounded one by one, in both plans.
        expect(Math.abs(answer.difference.total.minor - difference), `seed ${seed}`).toBeLessThanOrEqual(4)
        compared += 1
      }
    }
  })

  test('[RDM-24] it tells how far it is, and a cancel keeps what was found', async () => {
    const question = asked([project('a', 1000, 900), project('b', 1000, 700), project('c', 1000, 600)])
    const stop = new AbortController()
    const heard: string[] = []
    const answers = await whyNotAll(
      { question, plan: await planOf(question) },
      {
        solver,
        signal: stop.signal,
        onAnswer: (initiative, _answer, { count, of }) => {
          heard.push(`${initiative} ${count} of ${of}`)
          stop.abort()
        },
      },
    )
    expect(heard).toEqual(['b 1 of 2'])
    expect([...answers.keys()]).toEqual(['b'])
  })
})
