import type { Problem } from '../problem.ts'

export const constraintKinds = [
  'pot',
  'firm-cash',
  'role-days',
  'change-load',
  'prerequisite',
  'exclusive',
  'retired-once',
  'explore-low',
  'explore-high',
  'mandatory',
  'pinned',
  'forbidden',
  'under-way',
  'earliest-start',
  'horizon',
] as const
export type ConstraintKind = (typeof constraintKinds)[number]

/** "pot/2027-Q3", "change-load/bakery/2027-Q1", "prerequisite/webshop/stock-list" */
export type ConstraintId = string

/** One condition a plan has to meet, in words an owner can act on. */
export type Constraint = {
  readonly id: ConstraintId
  readonly kind: ConstraintKind
  /** Path of nouns and fields where it is set. */
  readonly at: Problem['at']
  /** What it asks, as a sentence. */
  readonly words: string
}

/** A condition that a schedule does not meet. */
export type Violation = Problem & { readonly constraint: ConstraintId }
