import { useQuery } from '@tanstack/react-query'
import { ask } from './api.ts'

export type Session = {
  readonly isSetUp: boolean
  readonly person: {
    readonly id: string
    readonly name: string
    readonly email: string
    readonly isGuest: boolean
  } | null
  readonly organizations: readonly OrganizationEntry[]
  readonly examples: readonly { readonly key: string; readonly title: string }[]
}

export type OrganizationEntry = {
  readonly id: string
  readonly name: string
  readonly role: 'owner' | 'editor' | 'reader'
  readonly isExample: boolean
}

export const sessionKey = ['session'] as const

/** Who is there and which businesses there are. */
export function useSession() {
  return useQuery({ queryKey: sessionKey, queryFn: ({ signal }) => ask<Session>('/session', { signal }) })
}

export function signIn(email: string, password: string): Promise<Session> {
  return ask<Session>('/session', { method: 'POST', body: { email, password } })
}

export function setUpOwner(owner: {
  readonly token: string | null
  readonly name: string
  readonly email: string
  readonly password: string
}): Promise<Session> {
  return ask<Session>('/setup/owner', { method: 'POST', body: owner })
}

/** Opens an example business: with the set-up token before there is an owner, with the session afterwards. */
export async function openExample(example: string, token: string | null): Promise<string> {
  const [path, body] = token === null ? ['/examples', { example }] : ['/setup/example', { token, example }]
  const { organizationId } = await ask<{ organizationId: string }>(path as string, { method: 'POST', body })
  return organizationId
}

export async function makeOrganization(organization: {
  readonly name: string
  readonly currency: string
  readonly headCount: number
  readonly trade: string | null
}): Promise<string> {
  const { organizationId } = await ask<{ organizationId: string }>('/orgs', { method: 'POST', body: organization })
  return organizationId
}

export function leaveExample(org: string): Promise<void> {
  return ask<void>(`/orgs/${org}/example`, { method: 'DELETE' })
}

export function signOut(): Promise<void> {
  return ask<void>('/session', { method: 'DELETE' })
}
