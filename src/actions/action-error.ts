import type { Problem } from '../domain/problem.ts'

export const actionErrorCodes = [
  'not-found',
  'forbidden',
  'conflict',
  'invalid',
  'limit-reached',
  'not-ready',
  'unavailable',
] as const
export type ActionErrorCode = (typeof actionErrorCodes)[number]

/** What a refusal carries beside its message; each part is there where it helps a person act. */
export type RefusalDetails = {
  /** Every fault found, each with its place. */
  readonly problems?: readonly Problem[]
  /** A stale write: the version the writer saw and the one that is stored now. */
  readonly versions?: { readonly expected: number; readonly current: number }
  /** A stale write: what is stored now. */
  readonly current?: unknown
  /** A limit: how long to wait. */
  readonly retryAfterSeconds?: number
}

/** The one way a verb refuses. The message says what, which, and what to do. */
export class ActionError extends Error {
  readonly code: ActionErrorCode
  readonly details: RefusalDetails

  constructor(code: ActionErrorCode, message: string, details: RefusalDetails = {}) {
    super(message)
    this.name = 'ActionError'
    this.code = code
    this.details = details
  }
}
