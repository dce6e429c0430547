import type { Database } from '../../storage/database.ts'

/** What the verbs of signing in know about the request they answer. */
export type IdentityContext = {
  readonly database: Database
  readonly now: Date
  readonly requestId: string
  /** Where the request came from, for limits. */
  readonly address: string
  /** What the browser says it is, for the list of sessions. */
  readonly agent: string
}
