import type { Context as HonoContext } from 'hono'
import type { z } from 'zod'
import type { Context, RequestContext } from '../actions/context.ts'
import type { Session } from '../actions/identity/find-session.ts'
import type { IdentityContext } from '../actions/identity/identity-context.ts'
import type { HttpSettings } from './http-settings.ts'

export type AppEnv = { Variables: { requestId: string } }

/** A request as a route sees it: parsed so far, and who sent it. */
export type Asked = {
  readonly c: HonoContext<AppEnv>
  readonly settings: HttpSettings
  readonly identity: IdentityContext
  readonly session: Session | null
}

/** By somebody who is signed in, or a guest. */
export type AskedByPerson = Asked & { readonly session: Session; readonly context: RequestContext }

/** Within an organization the person belongs to. */
export type AskedByMember = Asked & { readonly session: Session; readonly within: Context }

type Described = {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  /** As OpenAPI writes it: "/api/v1/orgs/{org}/goals/{key}". */
  readonly path: string
  readonly summary: string
  /** Heading in the API's description. */
  readonly tag: string
  readonly query?: Readonly<Record<string, string>>
  readonly body?: RouteBody
  readonly answer: RouteAnswer
  /** True where the request names the version it saw. */
  readonly needsVersion?: boolean
  /** What it takes of the caller's allowance; 1 where nothing is said. */
  readonly cost?: number
}

export type RouteBody =
  { readonly kind: 'json'; readonly schema: z.ZodType; readonly example: unknown } | { readonly kind: 'file' }

export type RouteAnswer = {
  readonly status: 200 | 201 | 204
  readonly description: string
  readonly example?: unknown
  /** Other than application/json. */
  readonly media?: string
  readonly schema?: z.ZodType
}

/** One method on one path: what it says about itself, who may ask, and how it answers. */
export type Route = Described &
  (
    | { readonly access: 'anyone'; readonly handle: (asked: Asked) => Promise<Response> }
    | { readonly access: 'person'; readonly handle: (asked: AskedByPerson) => Promise<Response> }
    | { readonly access: 'member'; readonly handle: (asked: AskedByMember) => Promise<Response> }
  )

export function pathParameters(path: string): readonly string[] {
  return [...path.matchAll(/\{(\w{1,40})\}/g)].map(([, name = '']) => name)
}
