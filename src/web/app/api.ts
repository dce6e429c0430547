/** What the server says when it refuses (problem+json). */
export class ApiProblem extends Error {
  readonly status: number
  readonly details: readonly string[]
  constructor(status: number, message: string, details: readonly string[] = []) {
    super(message)
    this.status = status
    this.details = details
  }
}

export type Asking = {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly body?: unknown
  /** Version of the noun as it was seen; a newer one on the server refuses the write. */
  readonly version?: number
  readonly signal?: AbortSignal
}

const root = '/api/v1'

/** Asks the server. Writes carry a key, so that a repeated one happens once. Throws ApiProblem. */
export async function ask<Answer>(
  path: string,
  { method = 'GET', body, version, signal }: Asking = {},
): Promise<Answer> {
  const headers = new Headers({ Accept: 'application/json' })
  const isRaw = body instanceof Blob || typeof body === 'string' || body instanceof FormData
  if (body !== undefined && !isRaw) headers.set('Content-Type', 'application/json')
  if (version !== undefined) headers.set('If-Match', `"${version}"`)
  if (method !== 'GET') headers.set('Idempotency-Key', crypto.randomUUID())
  const sent = body === undefined ? null : isRaw ? body : JSON.stringify(body)
  const response = await fetchOrExplain(`${root}${path}`, {
    method,
    headers,
    body: sent,
    signal: signal ?? null,
    credentials: 'same-origin',
  })
  if (!response.ok) throw await problemOf(response)
  return answerOf<Answer>(response)
}

async function fetchOrExplain(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init)
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
    throw new ApiProblem(0, 'offline')
  }
}

/** The server's answers have the shapes its OpenAPI document declares; nothing checks them a second time here. */
async function answerOf<Answer>(response: Response): Promise<Answer> {
  if (response.status === 204) return undefined as Answer
  const isJson = response.headers.get('Content-Type')?.includes('json') ?? false
  return (isJson ? await response.json() : await response.text()) as Answer
}

type ProblemBody = {
  readonly title?: string
  readonly detail?: string
  readonly problems?: readonly { readonly message?: string; readonly path?: unknown }[]
}

async function problemOf(response: Response): Promise<ApiProblem> {
  const body = await readProblem(response)
  const details = (body.problems ?? []).map(({ message }) => message ?? '').filter(Boolean)
  return new ApiProblem(response.status, body.detail ?? body.title ?? response.statusText, details)
}

async function readProblem(response: Response): Promise<ProblemBody> {
  try {
    return (await response.json()) as ProblemBody
  } catch {
    return {}
  }
}
