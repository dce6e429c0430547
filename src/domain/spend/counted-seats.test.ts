import { expect, test } from 'vitest'
import { aSeat, aTechnology } from '../../../test/builders/technology.ts'
import { countedSeats } from './counted-seats.ts'

const today = '2027-01-15'
const till = aTechnology({ key: 'till', seats: { bought: 5, assigned: 5, active: 5 } })

test('[IMP-15] assigned and active follow the list, bought stays what was paid for', () => {
  const list = [
    aSeat({ email: 'ada@x.example', lastActiveOn: '2027-01-10' }),
    aSeat({ email: 'bob@x.example', lastActiveOn: '2026-10-01' }),
  ]
  expect(countedSeats(till, list, today)).toEqual({ bought: 5, assigned: 2, active: 1 })
})

test('[IMP-15] who holds a seat has one that was bought', () => {
  const list = ['a', 'b', 'c'].map((name) => aSeat({ email: `${name}@x.example`, lastActiveOn: '2027-01-10' }))
  const bought = { ...till, seats: { bought: 2, assigned: null, active: null } }
  expect(countedSeats(bought, list, today)).toEqual({ bought: 3, assigned: 3, active: 3 })
  expect(countedSeats({ ...till, seats: null }, list, today)).toEqual({ bought: 3, assigned: 3, active: 3 })
})

test('[IMP-15] a list without a day of use says nothing about use, and no list says nothing at all', () => {
  const list = [aSeat({ email: 'ada@x.example', lastActiveOn: null })]
  expect(countedSeats(till, list, today)).toEqual({ bought: 5, assigned: 1, active: 5 })
  expect(countedSeats({ ...till, seats: null }, list, today)).toEqual({ bought: 1, assigned: 1, active: null })
  expect(countedSeats(till, [], today)).toBe(till.seats)
})
