import { describe, expect, test } from 'vitest'
import { aBusiness } from '../../../test/builders/business.ts'
import { aCapability, aGoal } from '../../../test/builders/goal.ts'
import { euros } from '../../../test/builders/money.ts'
import { aSeat, aSupply, aTechnology, yearly } from '../../../test/builders/technology.ts'
import type { Business } from '../business.ts'
import type { Capability } from '../capability.ts'
import type { Seat } from '../spend-line.ts'
import type { Technology } from '../technology.ts'
import type { Finding } from './finding.ts'
import { spend } from './spend.ts'

const today = '2026-11-23'

function duplicatesIn(business: Business, seats: readonly Seat[] = []): Finding[] {
  return spend(business, today, seats).findings.filter(({ kind }) => kind === 'duplicate')
}

function range(low: number, likely: number, high: number) {
  return { low: euros(low), likely: euros(likely), high: euros(high) }
}

const asks = [{ capability: 'online-ordering', importance: 1 }]
const shop = aTechnology({
  key: 'shop',
  costLines: yearly(1_000),
  usage: 'everyone',
  supplies: [aSupply()],
  primaryFor: ['online-ordering'],
})
const twin: Technology = { ...shop, key: 'twin', costLines: yearly(600), usage: 'some', primaryFor: [] }

test('[SPD-6] [SPD-7] of two that do the same the better is kept', () => {
  const [finding, ...more] = duplicatesIn(aBusiness({ technologies: [twin, shop] }))
  expect(more).toEqual([])
  // Users were not compared: low is half of likely
  expect(finding).toMatchObject({ technology: 'twin', keep: 'shop', money: range(300, 600, 600) })
})

test('[SPD-7] the better one by use and fit is kept when neither is the system of choice, at equal merit the cheaper', () => {
  const dropped = (one: Partial<Technology>, other: Partial<Technology>) =>
    duplicatesIn(
      aBusiness({
        technologies: [
          { ...shop, primaryFor: [], ...one },
          { ...twin, ...other },
        ],
      }),
    )[0]?.technology
  expect(dropped({ usage: 'one' }, { usage: 'everyone' })).toBe('shop')
  expect(dropped({ usage: 'everyone' }, { usage: 'one' })).toBe('twin')
  expect(dropped({ usage: 'some' }, { usage: 'some' })).toBe('shop')
})

test('[SPD-6] overlap counts shared capabilities and shared users', () => {
  // The system of choice for none of it, so that what is contained does not count as such
  const wide = { ...shop, primaryFor: [], supplies: [aSupply(), aSupply({ capability: 'stock' })] }
  const both = { ...twin, supplies: [aSupply()] }
  // Jaccard 1 of 2 = .5
  expect(duplicatesIn(aBusiness({ technologies: [wide, both] }))[0]?.money).toEqual(range(150, 300, 600))
  const third = { ...wide, supplies: [...wide.supplies, aSupply({ capability: 'mail' })] }
  expect(duplicatesIn(aBusiness({ technologies: [third, both] }))).toEqual([])
  const list = (technology: string, ...emails: string[]) =>
    emails.map((email) => aSeat({ technology, email, lastActiveOn: today }))
  const business = aBusiness({ technologies: [shop, twin] })
  const shared = [...list('shop', 'a', 'b', 'c'), ...list('twin', 'A', 'b')]
  expect(duplicatesIn(business, shared)[0]?.money).toEqual(range(600, 600, 600))
  expect(duplicatesIn(business, [...list('shop', 'a', 'b'), ...list('twin', 'c', 'd')])).toEqual([])
})

describe('[SPD-6] one that a wider one contains', () => {
  const suite = aTechnology({
    key: 'suite',
    costLines: yearly(900),
    usage: 'everyone',
    supplies: ['meetings', 'mail', 'files'].map((capability) => aSupply({ capability, fit: 0.75 })),
    primaryFor: ['meetings', 'mail', 'files'],
  })
  const calls = aTechnology({
    key: 'calls',
    costLines: yearly(200),
    usage: 'some',
    supplies: [aSupply({ capability: 'meetings' })],
  })
  const duplicatesOf = (one: Technology, other: Technology, capabilities: readonly Capability[] = []) =>
    duplicatesIn(aBusiness({ technologies: [one, other], capabilities }))

  test('is a duplicate though the sets overlap by a third only', () => {
    const [finding] = duplicatesOf(suite, calls)
    // support of meetings: .75 x 1 x .7 x 1 = .525 against 1 x 1 x .7 x .6 = .42
    expect(finding).toMatchObject({ technology: 'calls', keep: 'suite', money: range(100, 200, 200) })
    expect(finding?.reason).toBe('Suite already does all of it.')
    expect(finding?.action).toBe('Move to Suite and cancel Calls.')
    expect(duplicatesOf(suite, { ...calls, usage: 'nobody' })[0]?.action).toBe('Cancel Calls.')
  })

  test('is none where it does one thing better, or something else besides', () => {
    // used by everyone: .7 against .525
    expect(duplicatesOf(suite, { ...calls, usage: 'everyone' })).toEqual([])
    const supplies = [...calls.supplies, aSupply({ capability: 'recordings', fit: 0.25 })]
    expect(duplicatesOf(suite, { ...calls, supplies })).toEqual([])
  })

  test('is none where the wider one was not chosen for it', () => {
    expect(duplicatesOf({ ...suite, primaryFor: ['mail', 'files'] }, calls)).toEqual([])
  })

  test('is none where other people use it', () => {
    expect(duplicatesOf({ ...suite, team: 'office' }, { ...calls, team: 'bakehouse' })).toEqual([])
  })

  test.each(['safety', 'foundations'])('is none in the group %s, where a second layer is meant', (parent) => {
    expect(duplicatesOf(suite, calls, [aCapability({ key: 'meetings', parent })])).toEqual([])
    expect(duplicatesOf(suite, calls, [aCapability({ key: 'meetings', parent: 'working-together' })])).toHaveLength(1)
  })
})

test('[SPD-6] different teams without seat lists are different users', () => {
  const technologies = [
    { ...shop, team: 'office' },
    { ...twin, team: 'bakery' },
  ]
  expect(duplicatesIn(aBusiness({ technologies }))).toEqual([])
})

test('[SPD-6] a second line is no duplicate of the first, though both do the same', () => {
  const within = (parent: string) =>
    duplicatesIn(
      aBusiness({
        capabilities: [aCapability({ key: parent }), aCapability({ key: 'online-ordering', parent })],
        technologies: [twin, shop],
      }),
    ).length
  expect(within('foundations')).toBe(0)
  expect(within('selling')).toBe(1)
})

test('[SPD-7] what is kept for a purpose, carries something or costs nothing is not dropped', () => {
  const purpose = { reason: 'fail-over', share: 1, until: null }
  expect(duplicatesIn(aBusiness({ technologies: [shop, { ...twin, purpose }] }))).toEqual([])
  const carried = aBusiness({ goals: [aGoal({ asks })], technologies: [{ ...shop, dependsOn: ['twin'] }, twin] })
  expect(duplicatesIn(carried)).toEqual([])
  expect(duplicatesIn(aBusiness({ technologies: [shop, { ...twin, costLines: [] }] }))).toEqual([])
})

test('[SPD-7] what a person chose for something of its own is not dropped for the part it shares', () => {
  const support = { ...twin, supplies: [aSupply(), aSupply({ capability: 'it-support' })], primaryFor: ['it-support'] }
  const guard = { ...shop, supplies: [aSupply()] }
  expect(duplicatesIn(aBusiness({ technologies: [guard, support] }))).toEqual([])
  expect(duplicatesIn(aBusiness({ technologies: [guard, { ...support, primaryFor: [] }] }))).toHaveLength(1)
})

test('[SPD-7] what is dropped is never the reason to drop another', () => {
  const [a, b, c] = [['x'], ['x', 'y'], ['y']]
  const technology = (key: string, capabilities: readonly string[] | undefined, cost: number) =>
    aTechnology({
      key,
      costLines: yearly(cost),
      supplies: (capabilities ?? []).map((capability) => aSupply({ capability })),
    })
  // b duplicates a (Jaccard .5) and c (.5); b is best by merit, so a and c go and b stays
  const business = aBusiness({ technologies: [technology('a', a, 10), technology('b', b, 20), technology('c', c, 30)] })
  expect(duplicatesIn(business).map(({ technology: key, keep }) => [key, keep])).toEqual([
    ['c', 'b'],
    ['a', 'b'],
  ])
})
