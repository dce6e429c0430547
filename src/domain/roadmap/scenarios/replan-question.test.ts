import { describe, expect, test } from 'vitest'
import { aBusiness, budgets } from '../../../../test/builders/business.ts'
import { anInitiative, anOption } from '../../../../test/builders/initiative.ts'
import { euros } from '../../../../test/builders/money.ts'
import { aRoadmap, assumptions } from '../../../../test/builders/roadmap.ts'
import type { ScheduledInitiative } from '../../roadmap.ts'
import { replanQuestion, usualPricePerChange } from './replan-question.ts'

const line = (initiative: string, start: string, goLive: string): ScheduledInitiative => ({
  initiative,
  option: 'subscription',
  start,
  goLive,
})

const worth = { total: euros(10_000), goalValue: euros(6_000), netPresentValue: euros(5_000), risk: euros(1_000) }
const adopted = aRoadmap({
  assumptions: assumptions({
    budgetFactor: 1.5,
    pinned: [
      { initiative: 'begun', option: null, start: '2027-Q1' },
      { initiative: 'late', option: null, start: '2027-Q1' },
      { initiative: 'open', option: null, start: '2027-Q3' },
    ],
    forbidden: ['out'],
  }),
  schedule: [
    line('done', '2027-Q1', '2027-Q2'),
    line('begun', '2027-Q1', '2027-Q3'),
    line('late', '2027-Q1', '2027-Q3'),
    line('open', '2027-Q3', '2027-Q4'),
    line('ended', '2027-Q3', '2027-Q4'),
    line('lost', '2027-Q4', '2028-Q1'),
  ],
  value: worth,
})
const business = aBusiness({
  budgets: budgets('2027-Q1', 12),
  initiatives: [
    anInitiative({ key: 'done', stage: 'running' }),
    anInitiative({
      key: 'begun',
      underWay: { option: 'subscription', start: '2027-Q2' },
      options: [anOption({ durationQuarters: 2 })],
    }),
    anInitiative({ key: 'late', options: [anOption({ durationQuarters: 2 })] }),
    anInitiative({ key: 'open' }),
    anInitiative({ key: 'ended', stage: 'stopped' }),
    anInitiative({ key: 'out' }),
  ],
})

describe('the question of planning again', () => {
  // 10 May 2027 is in 2027-Q2: the new plan begins with 2027-Q3.
  const replan = replanQuestion(business, adopted, { today: '2027-05-10', pricePerChange: null })

  test('[RDM-32] it begins with the next quarter, has as many quarters and the limits of the decided plan', () => {
    expect(replan.question.assumptions).toMatchObject({ firstQuarter: '2027-Q3', quarterCount: 8, budgetFactor: 1.5 })
    const early = replanQuestion(business, adopted, { today: '2026-11-23', pricePerChange: null })
    expect(early.question.assumptions.firstQuarter).toBe('2027-Q1')
  })

  test('[RDM-32] it says what became of every project: finished, started late, late, open, stopped, gone', () => {
    expect(replan.progress).toEqual([
      { kind: 'finished', initiative: 'done' },
      { kind: 'started', initiative: 'begun', quartersLate: 1 },
      { kind: 'late', initiative: 'late', start: '2027-Q1' },
      { kind: 'open', initiative: 'open' },
      { kind: 'stopped', initiative: 'ended' },
      { kind: 'gone', initiative: 'lost' },
    ])
  })

  test('[RDM-32] what has started goes on as it is, what is late begins first, and only the open is to be kept', () => {
    const late = line('late', '2027-Q3', '2028-Q1')
    const open = line('open', '2027-Q3', '2027-Q4')
    expect(replan.carriedOn).toEqual([line('begun', '2027-Q2', '2027-Q4'), late, open])
    expect(replan.question.assumptions.stability?.plan).toEqual([late, open])
  })

  test('[RDM-32] what was fixed about a project that has started is settled, and a start that has passed is free again', () => {
    expect(replan.question.assumptions.pinned).toEqual([
      { initiative: 'late', option: null, start: null },
      { initiative: 'open', option: null, start: '2027-Q3' },
    ])
    expect(replan.question.assumptions.forbidden).toEqual(['out'])
  })

  test('[RDM-30] a change costs 2 % of the worth of the decided plan unless the owner says otherwise', () => {
    // 2 % of 10,000.
    expect(usualPricePerChange(adopted)).toEqual(euros(200))
    expect(usualPricePerChange({ ...adopted, value: { ...worth, total: euros(-50) } })).toEqual(euros(0))
    expect(replan.question.assumptions.stability?.pricePerChange).toEqual(euros(200))
    const set = replanQuestion(business, adopted, { today: '2027-05-10', pricePerChange: euros(950) })
    expect(set.question.assumptions.stability?.pricePerChange).toEqual(euros(950))
  })
})
