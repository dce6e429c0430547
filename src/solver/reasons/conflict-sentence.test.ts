import { afterAll, describe, expect, test } from 'vitest'
import { aBusiness, anOrganization, budgets } from '../../../test/builders/business.ts'
import { anInitiative, anOption } from '../../../test/builders/initiative.ts'
import { euroRange } from '../../../test/builders/money.ts'
import { aTeam } from '../../../test/builders/team.ts'
import type { Business } from '../../domain/business.ts'
import type { RoadmapAssumptions } from '../../domain/roadmap.ts'
import { usualAssumptions } from '../../domain/roadmap/roadmap-question.ts'
import { nodeSolver } from '../node-solver.ts'
import { solveRoadmap } from '../solve-roadmap.ts'
import { conflictSentence } from './conflict-sentence.ts'

const solver = nodeSolver()
afterAll(() => solver.close())

const today = '2026-11-23'

async function said(given: Partial<Business>, change: Partial<RoadmapAssumptions> = {}): Promise<string> {
  const organization = anOrganization({ exploreShareRange: { low: 0, high: 1 } })
  const business = aBusiness({ organization, budgets: budgets('2027-Q1', 4), ...given })
  const assumptions = { ...usualAssumptions(business, today), quarterCount: 4, ...change }
  const answer = await solveRoadmap({ business, today, assumptions }, { solver })
  if (answer.kind !== 'infeasible') throw new Error(`Expected a conflict, found ${answer.kind}`)
  return conflictSentence(answer.conflict)
}

describe('a conflict in one sentence', { timeout: 60_000 }, () => {
  test('[RDM-28] a duty that needs more days than are there', async () => {
    // 60 days in one quarter; the first has 40. Spread over no more than one quarter it never fits, so more days are the only way.
    const options = [anOption({ effort: [{ role: 'it', days: 60 }] })]
    const till = anInitiative({ key: 'till-replacement', mandatoryBy: '2027-Q1', options })
    const teams = [aTeam({ deliveryDaysPerQuarter: [{ role: 'it', days: 40 }] })]
    expect(await said({ initiatives: [till], teams })).toBe(
      'Till replacement has to be live by the end of 2027-Q1, 60 days of the role it are needed in 2027-Q1, 40 are there: add 20 days of the role it in 2027-Q1.',
    )
  })

  test('[RDM-28] two duties in one quarter: one may be live a quarter later, or there are more days', async () => {
    // 30 days each; 40 are there: 60 are needed for both, and in the second quarter there is room for one.
    const options = [anOption({ effort: [{ role: 'it', days: 30 }] })]
    const initiatives = ['till', 'backup'].map((key) => anInitiative({ key, mandatoryBy: '2027-Q1', options }))
    const teams = [aTeam({ deliveryDaysPerQuarter: [{ role: 'it', days: 40 }] })]
    expect(await said({ initiatives, teams })).toBe(
      'Till has to be live by the end of 2027-Q1, Backup has to be live by the end of 2027-Q1, 60 days of the role it are needed in 2027-Q1, 40 are there: ' +
        'let Till be live by the end of 2027-Q2, or let Backup be live by the end of 2027-Q2, or add 20 days of the role it in 2027-Q1.',
    )
  })

  test('[RDM-28] money that comes later: a later date, or the money sooner', async () => {
    // 10,000 a quarter, all carried over; 25,000 in one quarter can be paid in the third.
    const options = [anOption({ oneOffCost: euroRange(25_000) })]
    const initiatives = [anInitiative({ key: 'e-invoicing', mandatoryBy: '2027-Q1', options })]
    expect(await said({ initiatives, budgets: budgets('2027-Q1', 4, { carryOverShare: 1 }) })).toBe(
      'E invoicing has to be live by the end of 2027-Q1, 15,000 EUR are missing by the end of 2027-Q1: ' +
        'let E invoicing be live by the end of 2027-Q3, or have 15,000 EUR more by the end of 2027-Q1.',
    )
  })

  test('[RDM-28] a start that was fixed too early, and the nearest one that works', async () => {
    const initiatives = [anInitiative({ key: 'shop', earliestStart: '2027-Q3' })]
    const pinned = [{ initiative: 'shop', option: null, start: '2027-Q1' }]
    expect(await said({ initiatives }, { pinned })).toBe(
      'Shop cannot start before 2027-Q3, You fixed that Shop is in the plan from 2027-Q1: let Shop start in 2027-Q1, or start Shop in 2027-Q3.',
    )
  })

  test('[RDM-28] longer than the plan: two quarters more', async () => {
    // Free of cost, since no budget is entered for the quarters after the fourth.
    const long = anOption({ durationQuarters: 6, oneOffCost: euroRange(0), runningCostPerYear: euroRange(0) })
    const initiatives = [anInitiative({ key: 'shop', options: [long] })]
    const pinned = [{ initiative: 'shop', option: null, start: null }]
    expect(await said({ initiatives }, { pinned })).toBe(
      'Shop has to be finished within the quarters of the plan, You fixed that Shop is in the plan: plan 2 more quarters, to 2028-Q2, or no longer fix Shop.',
    )
  })

  test('[RDM-28] two that exclude each other, and one that is fixed both ways', async () => {
    const initiatives = ['buy', 'build'].map((key) => anInitiative({ key, exclusiveGroup: 'shop' }))
    const pinned = initiatives.map(({ key }) => ({ initiative: key, option: null, start: null }))
    expect(await said({ initiatives }, { pinned })).toBe(
      'You fixed that Buy is in the plan, You fixed that Build is in the plan, At most one of these can be done, since they exclude each other: Buy, Build: ' +
        'no longer fix Buy, or no longer fix Build, or leave out Buy or Build.',
    )
    expect(
      await said({ initiatives: initiatives.slice(0, 1) }, { pinned: pinned.slice(0, 1), forbidden: ['buy'] }),
    ).toBe(
      'You fixed that Buy is in the plan, You fixed that Buy stays out of the plan: no longer fix Buy, or let Buy in.',
    )
  })

  test('[RDM-28] a prerequisite in the way, and an explore share with the nearest that works', async () => {
    const first = anInitiative({ key: 'stock-list', options: [anOption({ durationQuarters: 3 })] })
    const shop = anInitiative({ key: 'shop', mandatoryBy: '2027-Q2', prerequisites: ['stock-list'] })
    expect(await said({ initiatives: [first, shop] })).toBe(
      'Shop has to be live by the end of 2027-Q2, Shop can start only when Stock list is live: let Shop be live by the end of 2027-Q4, or start Shop without Stock list.',
    )
    // C = 10,000, of which E = 1,000 tries new things, k = 1,000: share x 10,000 - 1,000 <= 1,000 up to a fifth. The big idea is
    // never affordable, so that not everything new is in.
    const initiatives = [
      anInitiative({ key: 'till', options: [anOption({ oneOffCost: euroRange(9000) })] }),
      { ...anInitiative({ key: 'idea', options: [anOption({ oneOffCost: euroRange(1000) })] }), exploreShare: 1 },
      { ...anInitiative({ key: 'big', options: [anOption({ oneOffCost: euroRange(90_000) })] }), exploreShare: 1 },
    ]
    const pinned = ['till', 'idea'].map((key) => ({ initiative: key, option: null, start: null }))
    const exploreShareRange = { low: 0.5, high: 1 }
    expect(await said({ initiatives }, { pinned, exploreShareRange })).toContain('or ask for at least 20 %')
  })
})
