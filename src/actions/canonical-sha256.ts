import { createHash } from 'node:crypto'
import { canonicalJson } from '../storage/canonical-json.ts'

/** A hash of a value that does not depend on the order of its names. */
export function canonicalSha256(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex')
}
