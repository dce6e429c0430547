import type { Problem } from '../domain/problem.ts'

/** What a client is told: RFC 9457, with a code for programs and a sentence for people. */
export type ProblemBody = {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly code: string
  readonly requestId: string
  readonly problems?: readonly Problem[]
  readonly versions?: { readonly expected: number; readonly current: number }
  readonly current?: unknown
}

export const refusalCodes = {
  unreadable: { status: 400, code: 'invalid', title: 'The request cannot be read' },
  'signed-out': { status: 401, code: 'signed-out', title: 'Nobody is signed in' },
  forbidden: { status: 403, code: 'forbidden', title: 'This is not allowed' },
  'not-found': { status: 404, code: 'not-found', title: 'There is no such thing' },
  conflict: { status: 409, code: 'conflict', title: 'It clashes with what is there' },
  stale: { status: 412, code: 'stale', title: 'It was changed by someone else' },
  'too-large': { status: 413, code: 'too-large', title: 'The request is too large' },
  'wrong-media': { status: 415, code: 'wrong-media', title: 'This kind of content is not taken here' },
  'wrong-host': { status: 421, code: 'wrong-host', title: 'This is not the address of this program' },
  invalid: { status: 422, code: 'invalid', title: 'The request does not fit' },
  'version-missing': { status: 428, code: 'version-missing', title: 'The version seen is missing' },
  'limit-reached': { status: 429, code: 'limit-reached', title: 'Too many requests' },
  internal: { status: 500, code: 'internal', title: 'Something went wrong here' },
  'not-ready': { status: 503, code: 'not-ready', title: 'Not ready yet' },
  unavailable: { status: 503, code: 'unavailable', title: 'Not available at the moment' },
} as const
export type RefusalKind = keyof typeof refusalCodes

export type RefusalExtras = Partial<Pick<ProblemBody, 'problems' | 'versions' | 'current'>> & {
  readonly retryAfterSeconds?: number
}

/** A refusal that the HTTP room itself makes; verbs refuse with `ActionError`. */
export class HttpRefusal extends Error {
  readonly kind: RefusalKind
  readonly extras: RefusalExtras

  constructor(kind: RefusalKind, message: string, extras: RefusalExtras = {}) {
    super(message)
    this.name = 'HttpRefusal'
    this.kind = kind
    this.extras = extras
  }
}

/** The same words whether it does not exist or belongs to somebody else. */
export function noSuchOrganization(): HttpRefusal {
  return new HttpRefusal('not-found', 'There is no such organization, or you do not belong to it.')
}
