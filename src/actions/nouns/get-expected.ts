import { z } from 'zod'
import type { Scope } from '../../storage/in-organization.ts'
import type { Kept } from '../../storage/kept.ts'
import { findNoun } from '../../storage/noun-rows.ts'
import { ActionError } from '../action-error.ts'
import type { AnyNoun, NounKind } from './noun-kinds.ts'

export const expected = z.strictObject({ key: z.string().max(64), expectedVersion: z.int().min(1) })

/** The stored noun in the version the person saw; refuses where it is gone or was changed since. */
export async function getExpected<Noun extends AnyNoun>(
  scope: Scope,
  kind: NounKind<Noun>,
  { key, expectedVersion }: z.infer<typeof expected>,
): Promise<Kept<Noun>> {
  const kept = await findNoun<Noun>(scope, kind.collection, key)
  if (kept === null) throw notThere(kind.one, key)
  if (kept.version !== expectedVersion) throw stale(kind.one, kept, expectedVersion)
  return kept
}

export function notThere(one: string, key: string): ActionError {
  return new ActionError('not-found', `There is no ${one} with the key "${key}".`)
}

export function stale(one: string, kept: Kept<unknown>, expectedVersion: number): ActionError {
  return new ActionError(
    'conflict',
    `The ${one} "${kept.key}" was changed by someone else since you opened it (you saw version ${expectedVersion}, it is now ${kept.version}). Look at it again, then repeat your change.`,
    { versions: { expected: expectedVersion, current: kept.version }, current: kept },
  )
}
