import type { Asked } from './route.ts'

/** What crosses the wire: the noun itself, and what is needed to change it. */
export type Envelope<Value> = { readonly id: string; readonly version: number; readonly value: Value }

type Stored<Value> = { readonly id: string; readonly version: number; readonly noun: Value }

/** An allow list: who wrote it and other columns stay inside. */
export function envelope<Value>({ id, version, noun }: Stored<Value>): Envelope<Value> {
  return { id, version, value: noun }
}

/** A value with its version as ETag. */
export function versioned({ c }: Asked, body: { readonly version: number }, status: 200 | 201 = 200): Response {
  return c.json(body, status, { ETag: `"${body.version}"` })
}

export function nothing({ c }: Asked): Response {
  return c.body(null, 204)
}
