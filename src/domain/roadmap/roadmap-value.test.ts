import { describe, expect, test } from 'vitest'
import { aBusiness, anOrganization, budgets } from '../../../test/builders/business.ts'
import { aGoal } from '../../../test/builders/goal.ts'
import { aBenefit, anInitiative, anOption } from '../../../test/builders/initiative.ts'
import { euroRange, euros } from '../../../test/builders/money.ts'
import { aSupply, aTechnology } from '../../../test/builders/technology.ts'
import type { Business } from '../business.ts'
import { goalContributions } from './goal-contributions.ts'
import { worthOfReaching } from './goal-value.ts'
import { usualAssumptions } from './roadmap-question.ts'
import type { RoadmapQuestion } from './roadmap-question.ts'
import { roadmapValue } from './roadmap-value.ts'

const today = '2026-11-23'

function asked(business: Business, quarterCount = 4): RoadmapQuestion {
  return { business, today, assumptions: { ...usualAssumptions(business, today), quarterCount } }
}

const line = { initiative: 'open-webshop', option: 'subscription', start: '2027-Q1', goLive: '2027-Q2' }

describe('the value of a roadmap', () => {
  test('[RDM-1] the usual plan is eight quarters from the next one on', () => {
    expect(usualAssumptions(aBusiness(), today)).toMatchObject({ firstQuarter: '2027-Q1', quarterCount: 8 })
  })

  test('[RDM-6] reaching more of a goal is worth less and less, and all of it is worth 1', () => {
    // Slopes 1, .7, .45, .2, .05 over lengths .15, .15, .15, .25, .3: .15 + .105 + .0675 + .05 + .015 = .3875 in all.
    expect(worthOfReaching(0)).toBe(0)
    expect(worthOfReaching(0.15)).toBeCloseTo(0.15 / 0.3875, 12)
    expect(worthOfReaching(0.3)).toBeCloseTo(0.255 / 0.3875, 12)
    expect(worthOfReaching(0.5)).toBeCloseTo((0.3225 + 0.05 * 0.2) / 0.3875, 12)
    expect(worthOfReaching(1)).toBeCloseTo(1, 12)
    expect(worthOfReaching(1.4)).toBeCloseTo(1, 12)
  })

  test('[RDM-5] net present value: a quarter at 8 % a year, the first not discounted', () => {
    // 1,000 in Q1; from Q2 on 600 of savings a quarter. 1.08^(-1/4) = .980944: .980944 + .962250 + .943912 = 2.887107.
    const option = anOption({ benefits: [aBenefit({ amountPerYear: euroRange(2400) })] })
    const value = roadmapValue(asked(aBusiness({ initiatives: [anInitiative({ options: [option] })] })), [line])
    const d = 1.08 ** -0.25
    expect(value.netPresentValue.minor).toBe(Math.round(-100_000 + 60_000 * (d + d ** 2 + d ** 3)))
    expect(value.netPresentValue.minor).toBe(73_226)
  })

  test('[RDM-7] risk is chance x cost, and nothing for what went live before the plan', () => {
    const option = anOption({ risk: { probability: 0.2, cost: euros(5000) } })
    const begun = { option: 'subscription', start: '2026-Q3' }
    const question = asked(aBusiness({ initiatives: [anInitiative({ options: [option] })] }))
    const running = asked(aBusiness({ initiatives: [anInitiative({ options: [option], underWay: begun })] }))
    expect(roadmapValue(question, [line]).risk).toEqual(euros(1000))
    expect(roadmapValue(running, [{ ...line, start: '2026-Q3', goLive: '2026-Q4' }]).risk).toEqual(euros(0))
  })

  test('[RDM-6] goals are worth the budget of the plan where the owner gave no figure', () => {
    // One goal, .15 of it live for three of four quarters: d = .980944, (d + d² + d³) / (1 + d + d² + d³) = .742743 of .15.
    const option = anOption({ goalContributions: [{ goal: 'sell-online', share: 0.15 }] })
    const business = aBusiness({
      goals: [aGoal()],
      budgets: budgets('2027-Q1', 4),
      initiatives: [anInitiative({ options: [option] })],
    })
    const d = 1.08 ** -0.25
    const reached = (0.15 * (d + d ** 2 + d ** 3)) / (1 + d + d ** 2 + d ** 3) / 0.3875
    expect(roadmapValue(asked(business), [line]).goalValue).toEqual(euros(40_000 * reached))
    const stated = { ...business, organization: anOrganization({ valueOfGoals: euros(1000) }) }
    expect(roadmapValue(asked(stated), [line]).goalValue).toEqual(euros(1000 * reached))
  })

  test('[RDM-6] only the proportions of the weights count, and a weight of nothing sets a goal aside', () => {
    const option = anOption({ goalContributions: [{ goal: 'sell-online', share: 1 }] })
    const goals = (a: number, b: number) => [aGoal({ weight: a }), aGoal({ key: 'waste-less', weight: b })]
    const worth = (a: number, b: number) =>
      roadmapValue(
        asked(
          aBusiness({
            organization: anOrganization({ valueOfGoals: euros(8000), discountRatePerYear: 0 }),
            goals: goals(a, b),
            initiatives: [anInitiative({ options: [option] })],
          }),
        ),
        [line],
      ).goalValue
    // Live for three of four quarters: (.15 + .105 + .0675 + .2 x .25 + .05 x .05) / .3875 = .967742 of the goal's worth.
    expect(worth(1, 3)).toEqual(euros(1935.48))
    expect(worth(10, 30)).toEqual(euros(1935.48))
    expect(worth(2, 0)).toEqual(euros(7741.94))
    expect(worth(0, 2)).toEqual(euros(0))
  })

  test('[RDM-6] what goes live as the plan ends, or later, reaches no goal', () => {
    const option = anOption({ durationQuarters: 3, goalContributions: [{ goal: 'sell-online', share: 1 }] })
    const business = aBusiness({
      organization: anOrganization({ valueOfGoals: euros(8000) }),
      goals: [aGoal()],
      initiatives: [anInitiative({ options: [option], underWay: { option: 'subscription', start: '2027-Q1' } })],
    })
    const late = [{ ...line, goLive: '2027-Q4' }]
    expect(roadmapValue(asked(business, 4), late).goalValue.minor).toBeGreaterThan(0)
    expect(roadmapValue(asked(business, 3), late).goalValue.minor).toBe(0)
    expect(roadmapValue(asked(business, 2), late).goalValue.minor).toBe(0)
  })
})

describe('contributions to goals', () => {
  const goal = aGoal({
    asks: [
      { capability: 'online-ordering', importance: 1 },
      { capability: 'online-payment', importance: 0.5 },
    ],
  })

  test('[RDM-3] they follow from the gains: importance x gain x what is missing, over all importance', () => {
    // Ordering is supported .7 x .8 = .56 (health and adoption have their usual values where nothing is known).
    const technologies = [aTechnology({ supplies: [aSupply({ fit: 1 })], health: 0.8, adoption: 0.7 })]
    const contributionsOf = goalContributions(aBusiness({ goals: [goal], technologies }), today)
    const option = anOption({
      capabilityGains: [
        { capability: 'online-ordering', gain: 0.5 },
        { capability: 'online-payment', gain: 1 },
      ],
    })
    // (1 x .5 x .44 + .5 x 1 x 1) / 1.5 = .48
    expect(contributionsOf(option).get('sell-online')).toBeCloseTo(0.48, 12)
  })

  test('[RDM-3] a share stated outright takes the place of the gains for that goal alone', () => {
    const other = aGoal({ key: 'pay-online', asks: [{ capability: 'online-payment', importance: 1 }] })
    const contributionsOf = goalContributions(aBusiness({ goals: [goal, other] }), today)
    const option = anOption({
      capabilityGains: [{ capability: 'online-payment', gain: 0.5 }],
      goalContributions: [{ goal: 'sell-online', share: 0.1 }],
    })
    expect([...contributionsOf(option)]).toEqual([
      ['sell-online', 0.1],
      ['pay-online', 0.5],
    ])
  })

  test('[RDM-3] a goal that asks for nothing gets nothing', () => {
    const contributionsOf = goalContributions(aBusiness({ goals: [aGoal()] }), today)
    expect(contributionsOf(anOption({ capabilityGains: [{ capability: 'online-ordering', gain: 1 }] })).size).toBe(0)
  })
})
