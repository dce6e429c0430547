import { HttpRefusal } from './http-refusal.ts'
import { bodyLimits, readFile, readJson } from './request-body.ts'
import type { SentFile } from './request-body.ts'
import type { Asked } from './route.ts'

/** The body as JSON, checked no further: the verb knows what it takes. */
export function jsonBody({ c }: Asked): Promise<unknown> {
  return readJson(c.req.raw, bodyLimits.json)
}

/** The body as the fields of an object, to be put beside what the address says. */
export async function fieldsOf(asked: Asked): Promise<Record<string, unknown>> {
  const body = await jsonBody(asked)
  if (body === null || typeof body !== 'object' || Array.isArray(body))
    throw new HttpRefusal('invalid', 'Send an object: { … }.')
  return { ...body }
}

export function fileBody({ c }: Asked, limit: number): Promise<SentFile> {
  return readFile(c.req.raw, limit)
}

/** A part of the address. Its route declares it, so it is there. */
export function part({ c }: Asked, name: string): string {
  return c.req.param(name) ?? ''
}

/** The version the writer saw, from `If-Match`. */
export function versionSeen({ c }: Asked): number {
  const header = c.req.header('if-match')
  if (header === undefined) {
    throw new HttpRefusal(
      'version-missing',
      'Say which version you saw: send If-Match with the ETag (or "version") of what you read, such as If-Match: "3".',
    )
  }
  const version = Number(/^(?:W\/)?"?(\d{1,9})"?$/.exec(header.trim())?.[1] ?? Number.NaN)
  if (version >= 1) return version
  throw new HttpRefusal('unreadable', `If-Match must be one version, such as "3"; it is ${header.slice(0, 50)}.`)
}

/** `?limit&after`, as the listing verbs take them. */
export function pageAsked({ c }: Asked): { readonly after?: string; readonly limit?: number } {
  const { after, limit } = c.req.query()
  return {
    ...(after === undefined ? {} : { after }),
    ...(limit === undefined ? {} : { limit: wholeNumber('limit', limit) }),
  }
}

export function wholeNumber(name: string, text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text)
  throw new HttpRefusal('invalid', `${name} must be a whole number; it is "${text.slice(0, 50)}".`)
}

export function isTrue({ c }: Asked, name: string): boolean {
  return c.req.query(name) === 'true'
}
