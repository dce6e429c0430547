import type { Key } from './values/key.ts'
import type { Money } from './values/money.ts'

/** People who work together. Roles are keys such as "it", "operations", "owner". */
export type Team = {
  readonly key: Key
  readonly name: string
  readonly headCount: number
  readonly hourlyCost: Money | null
  /** Days per quarter that a role of this team can give to projects. */
  readonly deliveryDaysPerQuarter: readonly { readonly role: Key; readonly days: number }[]
  /** The most change this team takes in one quarter; 1 = a normal project at full attention. Null = no cap. */
  readonly changeLoadCapPerQuarter: number | null
  /** Driver of the organization with which its days for projects grow. [RDM-19] */
  readonly growsWith: Key | null
}

export type Person = {
  readonly key: Key
  readonly name: string
  readonly email: string | null
  readonly team: Key | null
  readonly roles: readonly Key[]
}
