import type { z } from 'zod'
import type { Context } from '../../actions/context.ts'
import { fieldsOf, isTrue, jsonBody, pageAsked, part, versionSeen } from '../ask-parts.ts'
import { envelope, versioned } from '../envelope.ts'
import type { AskedByMember, Route } from '../route.ts'

type Kept<Noun> = { readonly id: string; readonly key: string; readonly version: number; readonly noun: Noun }
type Verb<Answer> = (context: Context, input: unknown) => Promise<Answer>

/** What differs from noun to noun: its words and its verbs. */
export type NounRoutes<Noun> = {
  /** Last part of the address: "goals". */
  readonly collection: string
  /** As it stands in a sentence: "goal". */
  readonly one: string
  readonly schema: z.ZodType<Noun>
  readonly example: unknown
  readonly list: Verb<{ readonly rows: readonly Kept<Noun>[]; readonly next: string | null }>
  readonly create: Verb<Kept<Noun>>
  readonly get: (context: Context, key: string) => Promise<Kept<Noun>>
  /** Null where the noun is never changed field by field. */
  readonly change: Verb<Kept<Noun>> | null
  readonly remove: Verb<Kept<Noun>>
  readonly restore: Verb<Kept<Noun>>
}

/** The six routes that every noun has. */
export function nounRoutes<Noun>(noun: NounRoutes<Noun>): readonly Route[] {
  const change = noun.change === null ? [] : [changeRoute(noun, noun.change)]
  return [listRoute(noun), createRoute(noun), getRoute(noun), ...change, removeRoute(noun), restoreRoute(noun)]
}

function listRoute<Noun>({ collection, list, ...noun }: NounRoutes<Noun>): Route {
  return {
    ...described({ collection, ...noun }),
    method: 'get',
    path: pathOf(collection),
    summary: `One page of ${collection}, in the order of their keys`,
    query: {
      limit: '1 to 500, 100 if left out',
      after: '`next` of the page before',
      removed: '`true`: what can be restored',
    },
    answer: {
      status: 200,
      description: 'The page',
      example: { items: [exampleEnvelope(noun)], next: null },
    },
    handle: async (asked: AskedByMember) => {
      const page = await list(asked.within, { ...pageAsked(asked), removed: isTrue(asked, 'removed') })
      return asked.c.json({ items: page.rows.map(envelope), next: page.next })
    },
  }
}

function createRoute<Noun>({ collection, one, schema, example, create }: NounRoutes<Noun>): Route {
  return {
    ...described({ collection, example }),
    method: 'post',
    path: pathOf(collection),
    summary: `Add a ${one}; a key left out follows from its title`,
    body: { kind: 'json', schema, example },
    answer: { status: 201, description: `The ${one}`, example: exampleEnvelope({ example }) },
    handle: async (asked: AskedByMember) => {
      const made = await create(asked.within, await jsonBody(asked))
      const answer = versioned(asked, envelope(made), 201)
      answer.headers.set('Location', `/api/v1/orgs/${asked.within.organizationId}/${collection}/${made.key}`)
      return answer
    },
  }
}

function getRoute<Noun>({ collection, one, example, get }: NounRoutes<Noun>): Route {
  return {
    ...described({ collection, example }),
    method: 'get',
    path: pathOf(collection, '/{key}'),
    summary: `The ${one} of that key`,
    answer: { status: 200, description: `The ${one}`, example: exampleEnvelope({ example }) },
    handle: async (asked: AskedByMember) => versioned(asked, envelope(await get(asked.within, part(asked, 'key')))),
  }
}

function changeRoute<Noun>({ collection, one, schema, example }: NounRoutes<Noun>, change: Verb<Kept<Noun>>): Route {
  return {
    ...described({ collection, example }),
    method: 'patch',
    path: pathOf(collection, '/{key}'),
    summary: `Change the fields of a ${one} that are sent; the others stay`,
    needsVersion: true,
    body: { kind: 'json', schema, example },
    answer: { status: 200, description: `The ${one} as it is now`, example: exampleEnvelope({ example }) },
    handle: async (asked: AskedByMember) => {
      const expectedVersion = versionSeen(asked)
      const input = { key: part(asked, 'key'), expectedVersion, change: await fieldsOf(asked) }
      return versioned(asked, envelope(await change(asked.within, input)))
    },
  }
}

function removeRoute<Noun>({ collection, one, example, remove }: NounRoutes<Noun>): Route {
  return {
    ...described({ collection, example }),
    method: 'delete',
    path: pathOf(collection, '/{key}'),
    summary: `Remove a ${one} for 30 days; refused while others refer to it`,
    needsVersion: true,
    query: { leaveFacts: '`true`: statement lines and seats that name it stay as they are' },
    answer: { status: 200, description: `What was removed`, example: exampleEnvelope({ example }) },
    handle: async (asked: AskedByMember) => {
      const leaveFacts = isTrue(asked, 'leaveFacts')
      const input = { key: part(asked, 'key'), expectedVersion: versionSeen(asked), leaveFacts }
      return versioned(asked, envelope(await remove(asked.within, input)))
    },
  }
}

function restoreRoute<Noun>({ collection, one, example, restore }: NounRoutes<Noun>): Route {
  return {
    ...described({ collection, example }),
    method: 'put',
    path: pathOf(collection, '/{key}/restoration'),
    summary: `Bring back a ${one} removed in the last 30 days`,
    answer: { status: 200, description: `The ${one} as it is again`, example: exampleEnvelope({ example }) },
    handle: async (asked: AskedByMember) =>
      versioned(asked, envelope(await restore(asked.within, { key: part(asked, 'key') }))),
  }
}

function described({ collection }: { readonly collection: string; readonly example: unknown }) {
  return { access: 'member', tag: collection } as const
}

function pathOf(collection: string, rest = ''): string {
  return `/api/v1/orgs/{org}/${collection}${rest}`
}

export function exampleEnvelope({ example }: { readonly example: unknown }) {
  return { id: '01997f5e-7d3b-7c4e-9d0a-3f1f5a6b7c8d', version: 1, value: example }
}
