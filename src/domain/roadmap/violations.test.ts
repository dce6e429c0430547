import { describe, expect, test } from 'vitest'
import { aBusiness, anOrganization, budgets } from '../../../test/builders/business.ts'
import { anInitiative, anOption } from '../../../test/builders/initiative.ts'
import { euroRange, euros } from '../../../test/builders/money.ts'
import { aTechnology } from '../../../test/builders/technology.ts'
import type { Business } from '../business.ts'
import type { Initiative } from '../initiative.ts'
import type { ScheduledInitiative } from '../roadmap.ts'
import { addQuarters } from '../values/quarter.ts'
import { usualAssumptions } from './roadmap-question.ts'
import { violations } from './violations.ts'

const today = '2026-11-23'

function brokenBy(
  business: Partial<Business>,
  schedule: readonly ScheduledInitiative[],
  assumptions: object = {},
): string[] {
  const whole = aBusiness({ budgets: budgets('2027-Q1', 4), ...business })
  const question = {
    business: whole,
    today,
    assumptions: { ...usualAssumptions(whole, today), quarterCount: 4, ...assumptions },
  }
  return violations(question, schedule).map(({ constraint }) => constraint)
}

function lineOf(initiative: string, start: string, duration = 1): ScheduledInitiative {
  return { initiative, option: 'subscription', start, goLive: addQuarters(start, duration) }
}

describe('what a schedule breaks', () => {
  const [till, shop] = [anInitiative({ key: 'till' }), anInitiative({ key: 'shop', prerequisites: ['till'] })]

  test('[RDM-10] a prerequisite has to be live before, unless it is running', () => {
    expect(brokenBy({ initiatives: [till, shop] }, [lineOf('till', '2027-Q1'), lineOf('shop', '2027-Q2')])).toEqual([])
    expect(brokenBy({ initiatives: [till, shop] }, [lineOf('till', '2027-Q1'), lineOf('shop', '2027-Q1')])).toEqual([
      'prerequisite/shop/till',
    ])
    expect(brokenBy({ initiatives: [till, shop] }, [lineOf('shop', '2027-Q1')])).toEqual(['prerequisite/shop/till'])
    expect(brokenBy({ initiatives: [{ ...till, stage: 'running' }, shop] }, [lineOf('shop', '2027-Q1')])).toEqual([])
  })

  test('[RDM-11] of a group one, and none beside one that is running; a technology is retired once', () => {
    const pair = [till, shop].map((initiative): Initiative => ({
      ...initiative,
      prerequisites: [],
      exclusiveGroup: 'sales',
    }))
    const both = [lineOf('till', '2027-Q1'), lineOf('shop', '2027-Q2')]
    expect(brokenBy({ initiatives: pair }, both)).toEqual(['exclusive/sales'])
    expect(brokenBy({ initiatives: pair }, both.slice(1))).toEqual([])
    const running = pair.map((initiative): Initiative =>
      initiative.key === 'till' ? { ...initiative, stage: 'running' } : initiative,
    )
    expect(brokenBy({ initiatives: running }, both.slice(1))).toEqual(['exclusive/sales'])
    const retiring = [till, shop].map((initiative): Initiative => ({
      ...initiative,
      prerequisites: [],
      options: [anOption({ retires: ['webshop'] })],
    }))
    expect(brokenBy({ initiatives: retiring, technologies: [aTechnology()] }, both)).toEqual(['retired-once/webshop'])
  })

  test('[RDM-2] work that ends with the quarter of a duty is in time, one quarter later is not', () => {
    const duty = { ...till, mandatoryBy: '2027-Q2' }
    expect(brokenBy({ initiatives: [duty] }, [lineOf('till', '2027-Q2')])).toEqual([])
    expect(brokenBy({ initiatives: [duty] }, [lineOf('till', '2027-Q3')])).toEqual(['mandatory/till'])
    expect(brokenBy({ initiatives: [duty] }, [])).toEqual(['mandatory/till'])
  })

  test('[RDM-2] nothing starts before the plan or its earliest start, or ends after the plan', () => {
    expect(brokenBy({ initiatives: [till] }, [lineOf('till', '2026-Q4')])).toEqual(['horizon/till'])
    expect(brokenBy({ initiatives: [till] }, [lineOf('till', '2027-Q4')])).toEqual([])
    expect(brokenBy({ initiatives: [till] }, [lineOf('till', '2028-Q1')])).toEqual(['horizon/till'])
    expect(brokenBy({ initiatives: [{ ...till, earliestStart: '2027-Q3' }] }, [lineOf('till', '2027-Q2')])).toEqual([
      'earliest-start/till',
    ])
    expect(brokenBy({ initiatives: [{ ...till, stage: 'stopped' }] }, [lineOf('till', '2027-Q2')])).toEqual([
      'horizon/till',
    ])
  })

  test('[RDM-2] what is under way stays as it is', () => {
    const begun = { ...till, underWay: { option: 'subscription', start: '2026-Q4' } }
    expect(brokenBy({ initiatives: [begun] }, [lineOf('till', '2026-Q4')])).toEqual([])
    expect(brokenBy({ initiatives: [begun] }, [lineOf('till', '2027-Q1')])).toEqual(['under-way/till'])
    expect(brokenBy({ initiatives: [begun] }, [])).toEqual(['under-way/till'])
  })

  test('what the owner fixed', () => {
    const pinned = [{ initiative: 'till', option: null, start: '2027-Q2' }]
    expect(brokenBy({ initiatives: [till] }, [lineOf('till', '2027-Q2')], { pinned })).toEqual([])
    expect(brokenBy({ initiatives: [till] }, [lineOf('till', '2027-Q1')], { pinned })).toEqual(['pinned/till'])
    expect(brokenBy({ initiatives: [till] }, [lineOf('till', '2027-Q1')], { forbidden: ['till'] })).toEqual([
      'forbidden/till',
    ])
  })

  test('a line that names what is not there, is there twice, or is wrong about its go-live', () => {
    expect(brokenBy({ initiatives: [till] }, [lineOf('shop', '2027-Q1')])).toEqual(['horizon/shop'])
    expect(brokenBy({ initiatives: [till] }, [{ ...lineOf('till', '2027-Q1'), option: 'build' }])).toEqual([
      'horizon/till',
    ])
    expect(brokenBy({ initiatives: [till] }, [lineOf('till', '2027-Q1', 2)])).toEqual(['horizon/till'])
    expect(brokenBy({ initiatives: [till] }, [lineOf('till', '2027-Q1'), lineOf('till', '2027-Q2')])).toEqual([
      'horizon/till',
      'horizon/till',
    ])
  })

  test('[RDM-13] the explore share holds to the nearest whole initiative', () => {
    const project = (key: string, cost: number, exploreShare: number): Initiative =>
      anInitiative({ key, exploreShare, options: [anOption({ oneOffCost: euroRange(cost) })] })
    const initiatives = [
      project('try', 1000, 1),
      project('try-more', 2000, 1),
      project('run', 4000, 0),
      project('run-more', 6000, 0),
    ]
    const range = (low: number, high: number) => ({
      organization: anOrganization({ exploreShareRange: { low, high } }),
      initiatives,
      budgets: budgets('2027-Q1', 4, { amount: euros(50_000) }),
    })
    const plan = (...keys: string[]) => keys.map((key) => lineOf(key, '2027-Q1'))
    // The least exploring cost is 1,000. Lowest 20 %: 0 >= .2 x 4,000 - 1,000, but 0 < .2 x 10,000 - 1,000; and 2,000 >= .2 x 12,000 - 1,000.
    expect(brokenBy(range(0.2, 1), plan('run'))).toEqual([])
    expect(brokenBy(range(0.2, 1), plan('run', 'run-more'))).toEqual(['explore-low'])
    expect(brokenBy(range(0.2, 1), plan('run', 'run-more', 'try-more'))).toEqual([])
    // Highest 10 %: 1,000 <= .1 x 1,000 + 1,000, but 3,000 > .1 x 7,000 + 1,000.
    expect(brokenBy(range(0, 0.1), plan('try'))).toEqual([])
    expect(brokenBy(range(0, 0.1), plan('try', 'try-more', 'run'))).toEqual(['explore-high'])
    // Nothing chosen is always allowed.
    expect(brokenBy(range(0.9, 1), [])).toEqual([])
  })

  test('[RDM-13] essentials, duties and what is under way do not count in the explore share', () => {
    const essential = anInitiative({
      key: 'law',
      essential: true,
      options: [anOption({ oneOffCost: euroRange(9000) })],
    })
    const exploring = anInitiative({ key: 'try', exploreShare: 1 })
    const business = {
      organization: anOrganization({ exploreShareRange: { low: 0.5, high: 1 } }),
      initiatives: [essential, exploring],
    }
    expect(brokenBy(business, [lineOf('law', '2027-Q1')])).toEqual([])
    const free = { ...business, initiatives: [{ ...essential, essential: false }, exploring] }
    expect(brokenBy(free, [lineOf('law', '2027-Q1')])).toEqual(['explore-low'])
  })
})
