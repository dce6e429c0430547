import type { Kysely } from 'kysely'
import type { Database } from '../database.ts'

type PersonRow = {
  id: string
  name: string
  email: string | null
  password_hash: string | null
  guest: boolean
  created_at: string
}

type SessionRow = {
  id: string
  token_sha256: string
  person_id: string
  started_at: string
  last_seen_at: string
  ends_at: string
  agent: string
}

type EventRow = { id: string; at: string; person_id: string | null; kind: string; request_id: string }

export type IdentityTables = {
  'identity.person': PersonRow
  'identity.session': SessionRow
  'identity.known_device': { token_sha256: string; person_id: string; last_used_at: string }
  'identity.sign_in_try': { bucket: string; count: number; since: string }
  'identity.set_up_token': { token_sha256: string; created_at: string }
  'identity.set_up': { done: boolean; owner_id: string; at: string }
  'identity.event': EventRow
}

/** Queries on people and sessions: the same connections, other tables. Belongs to no organization. */
export type Identities = Kysely<IdentityTables>

export function identities({ kysely }: Database): Identities {
  return kysely.withTables<IdentityTables>()
}
