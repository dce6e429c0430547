import { describe, expect, test } from 'vitest'
import { aBusiness, anOrganization } from '../../../test/builders/business.ts'
import { aCatalogue, aSolutionType } from '../../../test/builders/catalogue.ts'
import { aCapability, aGoal } from '../../../test/builders/goal.ts'
import { anInitiative, anOption } from '../../../test/builders/initiative.ts'
import { euros } from '../../../test/builders/money.ts'
import { aSupply, aTechnology, yearly } from '../../../test/builders/technology.ts'
import type { Business } from '../business.ts'
import { needs } from '../needs/needs.ts'
import { spend } from '../spend/spend.ts'
import { draftInitiatives } from './draft-initiatives.ts'

const today = '2026-11-23'

const catalogue = aCatalogue({
  trades: [{ key: 'food-retail', title: 'Bakery', goals: [], capabilities: ['stock-control', 'payroll'] }],
  solutionTypes: [
    aSolutionType({ key: 'rented-shop', closes: [{ capability: 'online-ordering', gain: 0.8 }] }),
    aSolutionType({ key: 'other-rented-shop', closes: [{ capability: 'online-ordering', gain: 0.7 }] }),
    aSolutionType({
      key: 'built-shop',
      sourcing: 'build',
      closes: [
        { capability: 'online-ordering', gain: 0.9 },
        { capability: 'website', gain: 0.6 },
      ],
      oneOffCost: { low: 1000, likely: 2000, high: 4000 },
      oneOffCostPerHead: { low: 10, likely: 20, high: 31 },
      effortDays: [
        { role: 'owner', days: 3 },
        { role: 'it', days: 5 },
      ],
      riskProbability: 0.25,
    }),
    aSolutionType({ key: 'new-pages', closes: [{ capability: 'website', gain: 0.8 }] }),
    aSolutionType({ key: 'stock-system', closes: [{ capability: 'stock-control', gain: 0.85 }] }),
    aSolutionType({ key: 'wage-provider', closes: [{ capability: 'payroll', gain: 0.3 }] }),
  ],
})

function drafted(business: Business) {
  const findings = spend(business, today, []).findings
  return draftInitiatives(business, {
    needs: needs(business, today, catalogue.solutionTypes),
    findings,
    catalogue,
    today,
  })
}

const asking = aGoal({
  asks: [
    { capability: 'online-ordering', importance: 1 },
    { capability: 'website', importance: 0.5 },
  ],
})

describe('gaps', () => {
  test('[DRA-7] ways bought in different manners become options of one initiative, two rented ones do not', () => {
    const [first] = drafted(aBusiness({ goals: [asking] }))
    expect(first?.options.map(({ key }) => key)).toEqual(['built-shop', 'rented-shop'])
    expect(first?.draftedFrom).toBe('gap')
  })

  test('[DRA-7] a gap that a draft already closes gets no second draft', () => {
    // built-shop closes .6 of the website too, so "new-pages" is not needed.
    expect(drafted(aBusiness({ goals: [asking] })).map(({ key }) => key)).toEqual(['built-shop', 'stock-system'])
  })

  test('[DRA-7] what is well supplied is bought again only when little else is drafted, and what is rated badly at once', () => {
    const shop = aTechnology({ key: 'shop', supplies: [aSupply({ fit: 0.75, evidence: 'asserted' })] })
    const goals = [aGoal({ asks: [{ capability: 'online-ordering', importance: 1 }] })]
    const keys = (functionalFit: number) =>
      drafted(aBusiness({ goals, technologies: [{ ...shop, functionalFit }] })).map(({ key }) => key)
    expect(keys(0.25)).toEqual(['built-shop', 'stock-system'])
    expect(keys(0.75)).toEqual(['stock-system', 'built-shop'])
  })

  test('[DRA-7] with several ways the initiative is named for what it improves, with one for that way', () => {
    const [shop, stock] = drafted(
      aBusiness({ goals: [aGoal({ asks: [{ capability: 'online-ordering', importance: 1 }] })] }),
    )
    expect(shop?.title).toBe('Improve online-ordering')
    expect(stock?.title).toBe('Stock system')
  })

  test('[DRA-8] what matters in the trade and is supplied by nothing fills the list; ways that close too little do not', () => {
    const business = aBusiness({ organization: anOrganization({ trade: 'food-retail' }) })
    expect(drafted(business).map(({ key }) => key)).toEqual(['stock-system'])
    const supplied = aTechnology({ supplies: [aSupply({ capability: 'stock-control' })] })
    expect(drafted({ ...business, technologies: [supplied] })).toEqual([])
  })

  test('[DRA-5] amounts are fixed plus per head, to tens, and marked as guesses', () => {
    const [first] = drafted(aBusiness({ goals: [asking], organization: anOrganization({ headCount: 14 }) }))
    const option = first?.options[0]
    // 1,000 + 14 x 10 = 1,140; 2,000 + 14 x 20 = 2,280; 4,000 + 14 x 31 = 4,434, to tens 4,430.
    expect(option?.oneOffCost).toEqual({ low: euros(1140), likely: euros(2280), high: euros(4430), basis: 'guess' })
    expect(option?.risk).toEqual({ probability: 0.25, cost: euros(2280) })
  })

  test('[DRA-5] gains name only capabilities the business lists, so that what is drafted can be taken in', () => {
    const business = aBusiness({ goals: [asking], capabilities: [aCapability({ key: 'online-ordering' })] })
    expect(drafted(business)[0]?.options[0]?.capabilityGains).toEqual([{ capability: 'online-ordering', gain: 0.9 }])
  })

  test('[DRA-5] days are asked only of roles that a team has', () => {
    const team = {
      key: 'shop',
      name: 'Shop',
      headCount: 5,
      hourlyCost: null,
      changeLoadCapPerQuarter: null,
      growsWith: null,
    }
    const business = aBusiness({
      goals: [asking],
      teams: [{ ...team, deliveryDaysPerQuarter: [{ role: 'owner', days: 9 }] }],
    })
    expect(drafted(business)[0]?.options[0]?.effort).toEqual([{ role: 'owner', days: 3 }])
  })

  test('[DRA-9] an initiative that closes the gap already keeps the draft away, a stopped one does not', () => {
    const option = anOption({ capabilityGains: [{ capability: 'online-ordering', gain: 0.5 }] })
    const goals = [aGoal({ asks: [{ capability: 'online-ordering', importance: 1 }] })]
    const withInitiative = aBusiness({ goals, initiatives: [anInitiative({ options: [option] })] })
    expect(drafted(withInitiative).map(({ key }) => key)).toEqual(['stock-system'])
    const stopped = aBusiness({ goals, initiatives: [anInitiative({ stage: 'stopped', options: [option] })] })
    expect(drafted(stopped).map(({ key }) => key)).toEqual(['built-shop', 'stock-system'])
  })
})

describe('waste', () => {
  const chosen = aTechnology({
    key: 'good-crm',
    costLines: yearly(600),
    usage: 'everyone',
    functionalFit: 1,
    supplies: [aSupply({ capability: 'crm' })],
    primaryFor: ['crm'],
  })
  const doubled = aTechnology({
    key: 'old-crm',
    costLines: yearly(480),
    usage: 'some',
    supplies: [aSupply({ capability: 'crm', fit: 0.5 })],
  })
  const unused = aTechnology({ key: 'scanner', costLines: yearly(240), usage: 'nobody' })
  const half = aTechnology({
    key: 'office',
    costLines: yearly(1000),
    seats: { bought: 10, assigned: 10, active: 5 },
    supplies: [aSupply({ capability: 'mail' })],
    primaryFor: ['mail'],
  })
  const goals = [
    aGoal({
      asks: [
        { capability: 'crm', importance: 1 },
        { capability: 'mail', importance: 0.5 },
      ],
    }),
  ]
  const wasteful = aBusiness({ goals, technologies: [chosen, doubled, unused, half] })

  test('[DRA-6] what nobody uses is cancelled, the double is moved, unused seats are given back', () => {
    const drafts = drafted(wasteful).filter(({ draftedFrom }) => draftedFrom === 'waste')
    expect(drafts.map(({ key }) => key)).toEqual(['cancel-what-nobody-uses', 'merge-old-crm', 'give-back-unused-seats'])
    expect(drafts.map(({ options }) => options[0]?.retires)).toEqual([['scanner'], ['old-crm'], []])
  })

  test('[DRA-6] seats save as a benefit; what is retired does not, because its cost ends anyway', () => {
    const [cancel, , seats] = drafted(wasteful)
    expect(cancel?.options[0]?.benefits).toEqual([])
    expect(seats?.options[0]?.benefits[0]).toMatchObject({ kind: 'saving', amountPerYear: { basis: 'guess' } })
    expect(seats?.options[0]?.benefits[0]?.amountPerYear.likely.minor).toBeGreaterThan(0)
  })

  test('[DRA-6] a double that is the system of choice for something stays', () => {
    const choice = { ...doubled, primaryFor: ['mail'] }
    const drafts = drafted({ ...wasteful, technologies: [{ ...chosen, primaryFor: ['crm', 'till'] }, choice] })
    expect(drafts.flatMap(({ options }) => options.flatMap(({ retires }) => retires))).toEqual([])
  })

  test('[DRA-9] what an initiative retires already is not drafted again', () => {
    const initiative = anInitiative({ options: [anOption({ retires: ['scanner', 'old-crm'] })] })
    const drafts = drafted({ ...wasteful, initiatives: [initiative] })
    expect(drafts.flatMap(({ options }) => options.flatMap(({ retires }) => retires))).toEqual([])
  })
})

test('[DRA-5] the same input gives the same drafts, and drafting again adds nothing', () => {
  const capabilities = ['online-ordering', 'website', 'stock-control'].map((key) => aCapability({ key }))
  const business = aBusiness({ goals: [asking], capabilities })
  const drafts = drafted(business)
  expect(drafted(business)).toEqual(drafts)
  expect(drafted({ ...business, initiatives: drafts })).toEqual([])
})
