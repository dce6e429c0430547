import type { ColumnType } from 'kysely'
import type { NounCollection } from '../domain/business.ts'

/** Rows of a noun; `body` is the noun as the domain knows it. */
export type NounRow = {
  org_id: string
  id: string
  key: string
  version: number
  body: Json<unknown>
  created_at: string
  created_by: string
  updated_at: string
  updated_by: string
  removed_at: string | null
}

/** jsonb: written as text, read as a value. */
export type Json<Value> = ColumnType<Value, string, string>

export type SpendLineRow = {
  org_id: string
  id: string
  identity: string
  batch_id: string
  account: string
  date: string
  description: string
  amount_minor: number
  currency: string
  bank_id: string | null
  vendor: string | null
  technology: string | null
  sorting: 'technology' | 'not-technology' | 'unsure'
  state: 'matched' | 'proposed' | 'ignored'
}

export type SeatRow = {
  org_id: string
  id: string
  batch_id: string
  technology: string
  email: string
  assigned_on: string | null
  last_active_on: string | null
  second_sign_in_step: boolean | null
}

export type ImportBatchRow = {
  org_id: string
  id: string
  kind: 'statement' | 'assets' | 'seats' | 'business-file'
  file_name: string
  fingerprint: string | null
  sha256: string
  mapping: Json<unknown>
  counts: Json<unknown>
  rejected: Json<unknown>
  before: Json<unknown>
  created_at: string
  created_by: string
  undone_at: string | null
  undone_by: string | null
}

export type AuditEntryRow = {
  org_id: string
  sequence: number
  at: string
  by: string
  verb: string
  subject: string
  before: Json<unknown>
  after: Json<unknown>
  request_id: string
  previous_hash: string
  hash: string
}

type NounTable = (typeof nounTables)[NounCollection]

export type Tables = { [Name in `plumbline.${NounTable | 'budget'}`]: NounRow } & {
  'plumbline.organization': NounRow & { example: boolean }
  'plumbline.spend_line': SpendLineRow
  'plumbline.seat': SeatRow
  'plumbline.import_batch': ImportBatchRow
  'plumbline.audit_entry': AuditEntryRow
  'plumbline.audit_head': { org_id: string; sequence: number; hash: string }
  'plumbline.column_mapping': {
    org_id: string
    fingerprint: string
    mapping: Json<unknown>
    updated_at: string
    updated_by: string
  }
  'plumbline.idempotency_key': {
    org_id: string
    user_id: string
    key: string
    verb: string
    request_sha256: string
    answer: Json<unknown>
    created_at: string
  }
  'identity.membership': { org_id: string; user_id: string; role: string; created_at: string }
}

/** The table of each collection of a business. */
export const nounTables = {
  teams: 'team',
  people: 'person',
  goals: 'goal',
  kpis: 'kpi',
  capabilities: 'capability',
  vendors: 'vendor',
  technologies: 'technology',
  initiatives: 'initiative',
  roadmaps: 'roadmap',
} as const satisfies Record<NounCollection, string>
