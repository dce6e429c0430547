import type { Person, Team } from '../../src/domain/team.ts'
import { titled } from './goal.ts'

/** Four people without a cap on change. */
export function aTeam(given: Partial<Team> = {}): Team {
  const key = given.key ?? 'shop'
  return {
    key,
    name: titled(key),
    headCount: 4,
    hourlyCost: null,
    deliveryDaysPerQuarter: [],
    changeLoadCapPerQuarter: null,
    growsWith: null,
    ...given,
  }
}

export function aPerson(given: Partial<Person> = {}): Person {
  const key = given.key ?? 'ana'
  return { key, name: titled(key), email: null, team: null, roles: [], ...given }
}
