import { describe, expect, test } from 'vitest'
import { aBusiness, anOrganization, budgets } from '../../../../test/builders/business.ts'
import { aGoal } from '../../../../test/builders/goal.ts'
import { aBenefit, anInitiative, anOption } from '../../../../test/builders/initiative.ts'
import { euroRange, euros } from '../../../../test/builders/money.ts'
import { aRoadmap, assumptions } from '../../../../test/builders/roadmap.ts'
import { aTeam } from '../../../../test/builders/team.ts'
import type { Business } from '../../business.ts'
import type { Initiative } from '../../initiative.ts'
import type { Roadmap, ScheduledInitiative } from '../../roadmap.ts'
import { changesWithReasons } from './changes-with-reasons.ts'
import { planFacts } from './plan-facts.ts'
import { replanQuestion } from './replan-question.ts'

const decidedOn = '2026-11-23'
// In 2027-Q1: a new plan begins with 2027-Q2.
const today = '2027-02-10'

const line = (initiative: string, start: string, goLive: string, option = 'subscription'): ScheduledInitiative => ({
  initiative,
  option,
  start,
  goLive,
})

/** 1,000 once over a quarter, 20 days of the shop, saving 1,200 a year. */
function project(key: string, given: Partial<Initiative> = {}): Initiative {
  const option = anOption({
    effort: [{ role: 'shop', days: 20 }],
    benefits: [aBenefit({ amountPerYear: euroRange(1_200) })],
  })
  return anInitiative({ key, options: [option], ...given })
}

const business: Business = aBusiness({
  organization: anOrganization({ discountRatePerYear: 0, selfFundingShare: 0, valueOfGoals: euros(0) }),
  budgets: budgets('2027-Q1', 12, { amount: euros(1_000), carryOverShare: 1 }),
  teams: [aTeam({ deliveryDaysPerQuarter: [{ role: 'shop', days: 20 }] })],
  goals: [aGoal({ key: 'sell', title: 'Sell online', weight: 2 })],
  initiatives: [project('till'), project('shop')],
})
const schedule = [line('till', '2027-Q2', '2027-Q3'), line('shop', '2027-Q3', '2027-Q4')]

/** The plan decided in November 2026, with the facts of that day. */
function decided(then: Business = business, plan = schedule, given: Partial<Roadmap> = {}): Roadmap {
  const facts = planFacts({ business: then, assumptions: assumptions(), today: decidedOn }, plan)
  return aRoadmap({ schedule: plan, adoption: { by: 'Ada', on: decidedOn, reason: '', facts }, ...given })
}

/** What is said about one project when the business is as it is now and the new plan is this. */
function said(now: Business, next: readonly ScheduledInitiative[], key: string, adopted: Roadmap = decided()) {
  const replan = replanQuestion(now, adopted, { today, pricePerChange: null })
  const found = changesWithReasons(adopted, replan, next).find(({ initiative }) => initiative === key)
  return [found?.words, ...(found?.reasons ?? []).map(({ words }) => words)]
}

function amounts(now: Business, next: readonly ScheduledInitiative[], key: string) {
  const adopted = decided()
  const replan = replanQuestion(now, adopted, { today, pricePerChange: null })
  return changesWithReasons(adopted, replan, next)
    .find(({ initiative }) => initiative === key)
    ?.reasons.map(({ kind, amount }) => [kind, amount])
}

const till = line('till', '2027-Q2', '2027-Q3')
const shopLater = line('shop', '2027-Q4', '2028-Q1')

describe('what changed from the decided plan, and why', () => {
  test('[RDM-33] what stays has no reasons, and what runs is finished', () => {
    expect(said(business, schedule, 'till')).toEqual(['Till stays as decided, from 2027-Q2.'])
    const running = { ...business, initiatives: [project('till', { stage: 'running' }), project('shop')] }
    expect(said(running, [line('shop', '2027-Q3', '2027-Q4')], 'till')).toEqual(['Till is running.'])
  })

  test('[RDM-33] less budget, by the amount up to the quarter in which it would not be enough', () => {
    // 1,000 less in 2027-Q3: Till leaves 0, so Shop finds 0 instead of 1,000.
    const poorer = {
      ...business,
      budgets: business.budgets.map((one) => (one.quarter === '2027-Q3' ? { ...one, amount: euros(0) } : one)),
    }
    expect(said(poorer, [till, shopLater], 'shop')).toEqual([
      'Shop moves 1 quarter later, from 2027-Q3 to 2027-Q4.',
      'The budget up to 2027-Q3 is 1,000 EUR less than when the plan was decided.',
    ])
    expect(amounts(poorer, [till, shopLater], 'shop')).toEqual([['budget', euros(-1_000)]])
  })

  test('[RDM-33] its own cost and benefit, and its own duration', () => {
    // Running cost 400 a year from 2027-Q4 to the end of 2028, five quarters: 500. Saving 800 a year instead of 1,200: 500 less.
    const option = anOption({
      effort: [{ role: 'shop', days: 20 }],
      runningCostPerYear: euroRange(400),
      benefits: [aBenefit({ amountPerYear: euroRange(800) })],
    })
    const dearer = { ...business, initiatives: [project('till'), project('shop', { options: [option] })] }
    expect(said(dearer, [till], 'shop').slice(0, 3)).toEqual([
      'Shop is left out. It was to start in 2027-Q3.',
      'It costs 500 EUR more than when the plan was decided, within its quarters.',
      'It brings 500 EUR less than when the plan was decided, within its quarters.',
    ])
    const slower = {
      ...business,
      initiatives: [project('till'), project('shop', { options: [anOption({ durationQuarters: 3 })] })],
    }
    expect(said(slower, [till], 'shop')).toContain('It takes 3 quarters, and 1 when the plan was decided.')
  })

  test('[RDM-33] another project that has become dearer', () => {
    const option = anOption({ oneOffCost: euroRange(1_600), effort: [{ role: 'shop', days: 20 }] })
    const dearer = { ...business, initiatives: [project('till', { options: [option] }), project('shop')] }
    const adopted = decided(business, schedule)
    expect(said(dearer, [line('till', '2027-Q2', '2027-Q3'), shopLater], 'shop', adopted)).toContain(
      'Less money is left for it: Till costs 600 EUR more than when the plan was decided.',
    )
  })

  test('[RDM-33] fewer days', () => {
    const busy = { ...business, teams: [aTeam({ deliveryDaysPerQuarter: [{ role: 'shop', days: 10 }] })] }
    expect(said(busy, [], 'shop')).toEqual([
      'Shop is left out. It was to start in 2027-Q3.',
      'There are 10 days a quarter of the role shop, and there were 20 when the plan was decided.',
    ])
  })

  test('[RDM-33] a prerequisite that is later or left out, and a project that is needed', () => {
    const needing = { ...business, initiatives: [project('till'), project('shop', { prerequisites: ['till'] })] }
    const later = [line('till', '2027-Q3', '2027-Q4'), shopLater]
    expect(said(needing, later, 'shop')).toContain('It needs Till, which goes live in 2027-Q4.')
    expect(said(needing, [], 'shop')).toContain('It needs Till, which is left out.')
    const both = [till, line('shop', '2027-Q3', '2027-Q4')]
    expect(said(needing, both, 'till', decided(needing, [line('shop', '2027-Q3', '2027-Q4')]))).toEqual([
      'Till is new, from 2027-Q2.',
      'Shop needs it to be live first.',
    ])
  })

  test('[RDM-33] what was to start and has not, and what started in another quarter', () => {
    const adopted = decided(business, [line('till', '2027-Q1', '2027-Q2')])
    expect(said(business, [till], 'till', adopted)).toEqual([
      'Till moves 1 quarter later, from 2027-Q1 to 2027-Q2.',
      'It was to start in 2027-Q1 and is not under way.',
    ])
    const begun = project('shop', { underWay: { option: 'subscription', start: '2027-Q1' } })
    const started = { ...business, initiatives: [project('till'), begun] }
    expect(said(started, [till, line('shop', '2027-Q1', '2027-Q2')], 'shop')).toEqual([
      'Shop moves 2 quarters earlier, from 2027-Q3 to 2027-Q1.',
      'It started in 2027-Q1, 2 quarters earlier than decided.',
    ])
  })

  test('[RDM-33] what was stopped, taken off the list, put on it or fixed by the owner', () => {
    const stopped = { ...business, initiatives: [project('till'), project('shop', { stage: 'stopped' as const })] }
    expect(said(stopped, [till], 'shop')).toContain('It was stopped.')
    const gone = { ...business, initiatives: [project('till')] }
    expect(said(gone, [till], 'shop')).toEqual([
      'shop is left out. It was to start in 2027-Q3.',
      'It is no longer on the list as it was decided.',
    ])
    const more = { ...business, initiatives: [...business.initiatives, project('mail')] }
    expect(said(more, [...schedule, line('mail', '2027-Q4', '2028-Q1')], 'mail')).toEqual([
      'Mail is new, from 2027-Q4.',
      'It was not on the list when the plan was decided.',
      // 300 a quarter from 2028-Q1 to 2029-Q1, the last of eight quarters: 1,500 - 1,000.
      'It adds 500 EUR to the plan.',
    ])
    const out = decided(business, schedule, { assumptions: assumptions({ forbidden: ['shop'] }) })
    expect(said(business, [till], 'shop', out)).toContain('You fixed that it stays out.')
    const pinned = decided(business, [till], {
      assumptions: assumptions({ pinned: [{ initiative: 'shop', option: null, start: null }] }),
    })
    expect(said(business, schedule, 'shop', pinned)).toContain('You fixed that it is in the plan like this.')
  })

  test('[RDM-33] a better use of the money or the time, with what came in its place', () => {
    const more = { ...business, initiatives: [...business.initiatives, project('mail')] }
    const next = [till, line('mail', '2027-Q3', '2027-Q4'), shopLater]
    expect(said(more, next, 'shop', decided(more))).toEqual([
      'Shop moves 1 quarter later, from 2027-Q3 to 2027-Q4.',
      'A better use of the time: Mail came in its place.',
      'A better use of the money: Mail came in its place.',
    ])
  })

  test('[RDM-33] where nothing stands in the way, what the change brings, and weights of goals that moved', () => {
    const free = { ...business, goals: [aGoal({ key: 'sell', title: 'Sell online', weight: 5 })] }
    const serving = project('shop', {
      options: [anOption({ goalContributions: [{ goal: 'sell', share: 0.1 }], benefits: [aBenefit()] })],
    })
    const [then, now] = [business, free].map((one) => ({ ...one, initiatives: [project('till'), serving] }))
    if (then === undefined || now === undefined) throw new Error('There are two.')
    // A quarter later it saves 250 less, and nothing is in the way of the old place.
    expect(said(now, [till, shopLater], 'shop', decided(then))).toEqual([
      'Shop moves 1 quarter later, from 2027-Q3 to 2027-Q4.',
      'The weight of the goal Sell online is 5, and was 2 when the plan was decided.',
      'It makes room for the other changes. By itself it gives up 250 EUR.',
    ])
    expect(said(business, [till, line('shop', '2027-Q2', '2027-Q3')], 'shop')).toEqual([
      'Shop moves 1 quarter earlier, from 2027-Q3 to 2027-Q2.',
      // A quarter earlier it saves 300 more.
      'On today’s figures the plan is worth 300 EUR more with this change.',
    ])
  })

  test('[RDM-33] money the decided plan would have carried over is not in the pot of a new one, and that is said', () => {
    // Nothing spent in 2027-Q1: 1,000 carried into 2027-Q2, which the decided plan spends there with the 1,000 of that quarter.
    const big = project('till', { options: [anOption({ oneOffCost: euroRange(2_000) })] })
    const saving = { ...business, initiatives: [big, project('shop')] }
    expect(said(saving, [line('till', '2027-Q3', '2027-Q4')], 'till', decided(saving, [till]))).toEqual([
      'Till moves 1 quarter later, from 2027-Q2 to 2027-Q3.',
      'The decided plan would have carried 1,000 EUR into 2027-Q2. The new one begins with an empty pot; what is left can be added to the budget of its first quarter.',
    ])
  })

  test('[RDM-33] the explore range and other limits, as the limit says it', () => {
    const exploring = { ...business, initiatives: [project('till'), project('shop', { earliestStart: '2027-Q4' })] }
    expect(said(exploring, [till, shopLater], 'shop')).toEqual([
      'Shop moves 1 quarter later, from 2027-Q3 to 2027-Q4.',
      'As decided it breaks a limit: Shop cannot start before 2027-Q4.',
    ])
  })

  test('[RDM-33] another option', () => {
    const two = project('shop', {
      options: [...project('shop').options, anOption({ key: 'build', title: 'Our own', oneOffCost: euroRange(1_000) })],
    })
    const choosing = { ...business, initiatives: [project('till'), two] }
    const [words] = said(choosing, [till, line('shop', '2027-Q4', '2028-Q1', 'build')], 'shop', decided(choosing))
    expect(words).toBe('Shop is done as Our own, not Subscription, and moves 1 quarter later to 2027-Q4.')
  })

  test('[RDM-33] where no facts were kept with the decision, the limits still give reasons', () => {
    const old = decided(business, schedule, { adoption: { by: 'Ada', on: decidedOn, reason: '', facts: null } })
    const poorer = { ...business, budgets: [] }
    expect(said(poorer, [], 'shop', old)).toEqual([
      'Shop is left out. It was to start in 2027-Q3.',
      'As decided it breaks a limit: The technology pot ends 2027-Q3 at -1,000 EUR; it must not fall below 0 EUR.',
    ])
  })
})
