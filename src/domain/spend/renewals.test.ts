import { expect, test } from 'vitest'
import { aBusiness } from '../../../test/builders/business.ts'
import { euros } from '../../../test/builders/money.ts'
import { aContract, aTechnology, yearly } from '../../../test/builders/technology.ts'
import type { Contract, Technology } from '../technology.ts'
import { nextActBy, renewals } from './renewals.ts'

function withContract(contract: Partial<Contract>, given: Partial<Technology> = {}): Technology {
  return aTechnology({ contract: aContract(contract), ...given })
}

function next(contract: Partial<Contract>, today: string) {
  return renewals(aBusiness({ technologies: [withContract(contract)] }), today, 3650)[0]
}

test.each([
  // end, notice days, today, expected end, expected deadline
  ['2027-03-31', 30, '2026-11-23', '2027-03-31', '2027-03-01'],
  ['2028-03-01', 1, '2028-01-01', '2028-03-01', '2028-02-29'],
  ['2027-03-01', 1, '2027-01-01', '2027-03-01', '2027-02-28'],
  ['2027-01-15', 0, '2026-11-23', '2027-01-15', '2027-01-15'],
  ['2026-12-31', 90, '2026-10-01', '2026-12-31', '2026-10-02'],
])(
  '[SPD-9] a contract to %s with %i days of notice, seen on %s, ends %s and is to be ended by %s',
  (end, noticeDays, today, expectedEnd, deadline) => {
    expect(next({ end, noticeDays }, today)).toMatchObject({
      end: expectedEnd,
      noticeDeadline: deadline,
      missed: false,
    })
  },
)

test.each([
  ['2027-03-01', '2027-03-01'], // Monday
  ['2027-03-05', '2027-03-05'], // Friday
  ['2027-03-06', '2027-03-05'], // Saturday
  ['2027-03-07', '2027-03-05'], // Sunday
])('[SPD-9] a deadline on %s is acted on by %s', (end, actBy) => {
  expect(next({ end, noticeDays: 0 }, '2027-02-01')?.actBy).toBe(actBy)
})

test.each([
  // Counted from the first end: month ends stay month ends
  ['2026-01-31', 1, '2026-02-10', '2026-02-28'],
  ['2026-01-31', 1, '2026-03-10', '2026-03-31'],
  ['2024-02-29', 12, '2026-11-23', '2027-02-28'],
  ['2024-02-29', 12, '2028-02-01', '2028-02-29'],
  ['2026-11-23', 12, '2026-11-23', '2026-11-23'],
  ['2025-11-23', 12, '2026-11-23', '2026-11-23'],
  ['2026-11-22', null, '2026-11-23', '2027-11-22'],
])(
  '[SPD-10] a contract that ended %s and renews for %s months seen on %s ends next on %s',
  (end, renewalMonths, today, expected) => {
    expect(next({ end, renewalMonths, noticeDays: 0 }, today)?.end).toBe(expected)
  },
)

test('[SPD-9] a missed deadline says so, and the next chance is a renewal later', () => {
  const technology = withContract({ end: '2026-12-10', noticeDays: 30, renewalMonths: 12 })
  const business = aBusiness({ technologies: [technology] })
  expect(renewals(business, '2026-11-23', 0)).toMatchObject([
    { missed: true, noticeDeadline: '2026-11-10', daysLeft: -13 },
  ])
  expect(nextActBy(technology, '2026-11-23')).toBe('2027-11-10')
  expect(nextActBy(technology, '2026-11-09')).toBe('2026-11-10')
})

test('[SPD-9] only what is due within the days asked for, earliest first', () => {
  const business = aBusiness({
    technologies: [
      withContract({ end: '2027-02-01', noticeDays: 0 }, { key: 'late' }),
      withContract({ end: '2026-12-15', noticeDays: 0 }, { key: 'soon' }),
      withContract({ end: '2026-12-01', noticeDays: 0 }, { key: 'first' }),
    ],
  })
  expect(renewals(business, '2026-11-23', 30).map(({ technology }) => technology)).toEqual(['first', 'soon'])
  expect(renewals(business, '2026-11-23', 70).map(({ technology }) => technology)).toEqual(['first', 'soon', 'late'])
})

test('[SPD-10] a contract that ended for good, has no end, or belongs to something retired is no renewal', () => {
  const technologies = [
    withContract({ end: '2026-01-01', renews: false }, { key: 'ended' }),
    withContract({ end: null }, { key: 'endless' }),
    aTechnology({ key: 'free' }),
    withContract({}, { key: 'retired', lifecycle: { phase: 'retired', endOfSupport: null } }),
  ]
  expect(renewals(aBusiness({ technologies }), '2026-11-23', 3650)).toEqual([])
})

test('[SPD-9] renewing binds the running cost for the length of the renewal, ending binds nothing', () => {
  const bound = (contract: Partial<Contract>) =>
    renewals(aBusiness({ technologies: [withContract(contract, { costLines: yearly(1_200) })] }), '2026-11-23', 3650)[0]
      ?.bound
  expect(bound({ renewalMonths: 12 })).toEqual(euros(1_200))
  expect(bound({ renewalMonths: 3 })).toEqual(euros(300))
  expect(bound({ renews: false })).toEqual(euros(0))
})
