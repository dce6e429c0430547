import type { CalendarDate } from '../domain/values/calendar-date.ts'
import type { Database } from '../storage/database.ts'

/** owner: everything; editor: changes the business; reader: looks. */
export const roles = ['owner', 'editor', 'reader'] as const
export type Role = (typeof roles)[number]

/** What a verb knows about the request it answers. */
export type RequestContext = {
  readonly database: Database
  readonly userId: string
  readonly today: CalendarDate
  readonly now: Date
  readonly requestId: string
  /** The same key with the same input gives the same answer and happens once. Null = not asked for. */
  readonly idempotencyKey: string | null
}

/** The same within one organization, in the role the person has there. */
export type Context = Omit<RequestContext, 'userId'> & {
  readonly organizationId: string
  readonly person: { readonly userId: string; readonly role: Role }
}
