import type { Business } from '../../business.ts'
import type { Money } from '../../values/money.ts'
import { spokenMoney } from '../spoken.ts'

/** Why something is not as it was decided; `amount` where money says how much. */
export type ChangeReason = {
  readonly kind:
    | 'owner'
    | 'started'
    | 'late'
    | 'over'
    | 'new'
    | 'cost'
    | 'benefit'
    | 'duration'
    | 'prerequisite'
    | 'budget'
    | 'carried-over'
    | 'capacity'
    | 'explore-range'
    | 'rule'
    | 'goals'
    | 'better-use'
    | 'horizon'
  readonly words: string
  readonly amount: Money | null
}

export function reason(kind: ChangeReason['kind'], words: string, amount: Money | null = null): ChangeReason {
  return { kind, words, amount }
}

export function homeMoney({ organization: { currency } }: Business, minor: number): Money {
  return { minor: Math.round(minor) || 0, currency }
}

/** "1,200 EUR more", "1,200 EUR less". */
export function moreOrLess({ minor, currency }: Money): string {
  return `${spokenMoney(Math.abs(minor), currency)} ${minor < 0 ? 'less' : 'more'}`
}
