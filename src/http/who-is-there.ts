import { isSetUp } from '../actions/identity/first-run.ts'
import type { Session } from '../actions/identity/find-session.ts'
import { listOrganizations } from '../actions/organizations/list-organizations.ts'
import type { ListedOrganization } from '../actions/organizations/list-organizations.ts'
import { contextOf } from './caller.ts'
import type { Example } from './http-settings.ts'
import type { Asked } from './route.ts'

export type WhoIsThere = {
  readonly isSetUp: boolean
  readonly person: Session['person'] | null
  readonly organizations: readonly ReturnType<typeof organizationAnswer>[]
  readonly examples: readonly Pick<Example, 'key' | 'title' | 'sentence'>[]
}

/** What the pages ask first: is there an owner, who is signed in, where may they go. */
export async function whoIsThere(asked: Asked, session: Session | null): Promise<WhoIsThere> {
  const { examples, database } = asked.settings
  const organizations = session === null ? [] : await listOrganizations(contextOf(asked, session))
  return {
    isSetUp: await isSetUp(database),
    person: session?.person ?? null,
    organizations: organizations.map(organizationAnswer),
    examples: examples.map(({ key, title, sentence }) => ({ key, title, sentence })),
  }
}

export function organizationAnswer({ id, name, role, example }: ListedOrganization) {
  return { id, name, role, isExample: example }
}
