import { ActionError } from '../actions/action-error.ts'
import { HttpRefusal, refusalCodes } from './http-refusal.ts'
import type { ProblemBody, RefusalExtras, RefusalKind } from './http-refusal.ts'

type Told = { readonly kind: RefusalKind; readonly detail: string; readonly extras: RefusalExtras }

/** Any error as problem+json. A fault of ours tells the client nothing but the request id. */
export function problemAnswer(error: unknown, requestId: string): Response {
  const told = toldFrom(error)
  const body = problemBody(told, requestId)
  const headers = new Headers({ 'Content-Type': 'application/problem+json' })
  const wait = told.extras.retryAfterSeconds ?? (body.status === 503 ? 5 : null)
  if (wait !== null) headers.set('Retry-After', String(wait))
  if (body.status === 413) headers.set('Connection', 'close')
  return new Response(JSON.stringify(body), { status: body.status, headers })
}

export function problemFor(error: unknown, requestId: string): ProblemBody {
  return problemBody(toldFrom(error), requestId)
}

/** True for a fault of ours: neither a refusal nor a database that is away. */
export function isFault(error: unknown): boolean {
  return !(error instanceof HttpRefusal) && !(error instanceof ActionError)
}

function toldFrom(error: unknown): Told {
  if (error instanceof HttpRefusal) return { kind: error.kind, detail: error.message, extras: error.extras }
  if (error instanceof ActionError) {
    // A stale write is the one conflict that names two versions.
    const kind = error.code === 'conflict' && error.details.versions ? 'stale' : error.code
    return { kind, detail: error.message, extras: error.details }
  }
  const detail = 'A fault of ours. It is in the log under this request id. Nothing you sent was half done.'
  return { kind: 'internal', detail, extras: {} }
}

function problemBody({ kind, detail, extras }: Told, requestId: string): ProblemBody {
  const { status, code, title } = refusalCodes[kind]
  const { problems, versions, current } = extras
  return {
    type: `/problems/${code}`,
    title,
    status,
    detail,
    code,
    requestId,
    ...(problems === undefined ? {} : { problems }),
    ...(versions === undefined ? {} : { versions }),
    ...(current === undefined ? {} : { current: envelopeOf(current) }),
  }
}

/** What a verb stored becomes the envelope that the route answers with. */
function envelopeOf(current: unknown): unknown {
  if (current === null || typeof current !== 'object') return current
  const { id, version, noun, organization, budgets, cashForecast } = current as Record<string, unknown>
  if (noun !== undefined) return { id, version, value: noun }
  if (organization !== undefined) return { id, version, value: organization }
  return budgets === undefined ? current : { version, value: { budgets, cashForecast } }
}
