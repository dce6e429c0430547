import { useQueryClient } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Budget, CashForecast, Organization } from '../../domain/organization.ts'
import type { Key } from '../../domain/values/key.ts'
import { uiText as text } from '../text/ui.en.ts'
import { useNotify } from '../ui/notices.tsx'
import type { Notice } from '../ui/notices.tsx'
import { ApiProblem, ask } from './api.ts'
import { businessKey, forgetBusiness } from './business-query.ts'
import type { Envelope } from './business-query.ts'
import { addressOf, useLoaded } from './loaded-business.ts'
import type { LoadedBusiness, NounOf } from './loaded-business.ts'
import { wordsOf } from './page-error.tsx'

type Collection = keyof NounOf

/** What a page can do to the business; each answers whether it happened, and has said so to the reader if not. */
export type Changes = {
  readonly create: <C extends Collection>(collection: C, noun: Partial<NounOf[C]>) => Promise<NounOf[C] | null>
  readonly change: <C extends Collection>(collection: C, key: Key, fields: Partial<NounOf[C]>) => Promise<boolean>
  readonly remove: (collection: Collection, key: Key, title: string) => Promise<boolean>
  readonly changeOrganization: (fields: Partial<Organization>) => Promise<boolean>
  readonly setBudgets: (budgets: readonly Budget[], cashForecast: CashForecast | null) => Promise<boolean>
}

export function useChanges(): Changes {
  const { org } = useLoaded()
  const queries = useQueryClient()
  const notify = useNotify()
  return useMemo(() => changesOf({ org, queries, notify }), [org, queries, notify])
}

type Scope = { readonly org: string; readonly queries: QueryClient; readonly notify: (notice: Notice) => void }

function changesOf(scope: Scope): Changes {
  const { org } = scope
  const path = (collection: Collection, key: Key): string => `/orgs/${org}/${collection}/${encodeURIComponent(key)}`
  return {
    create: (collection, noun) =>
      attempt(scope, async () => {
        const made = await ask<Envelope<NounOf[typeof collection]>>(`/orgs/${org}/${collection}`, {
          method: 'POST',
          body: noun,
        })
        keep(scope, collection, made)
        return made.value
      }),
    change: async (collection, key, fields) => {
      const version = held(scope)?.versions.get(addressOf(collection, key)) ?? 0
      const made = await attempt(scope, () =>
        ask<Envelope<NounOf[typeof collection]>>(path(collection, key), { method: 'PATCH', body: fields, version }),
      )
      if (made) keep(scope, collection, made)
      return made !== null
    },
    remove: (collection, key, title) => removeWithUndo(scope, { collection, title, path: path(collection, key), key }),
    changeOrganization: async (fields) => {
      const version = held(scope)?.organizationVersion ?? 0
      const made = await attempt(scope, () =>
        ask<Envelope<Organization>>(`/orgs/${org}/organization`, { method: 'PATCH', body: fields, version }),
      )
      if (!made) return false
      update(scope, (loaded) => ({
        ...loaded,
        organizationVersion: made.version,
        business: { ...loaded.business, organization: made.value },
      }))
      return true
    },
    setBudgets: async (budgets, cashForecast) => {
      const version = held(scope)?.budgetsVersion ?? 0
      const body = { budgets, cashForecast }
      const made = await attempt(scope, () =>
        ask<{ version: number; value: typeof body }>(`/orgs/${org}/budgets`, { method: 'PUT', body, version }),
      )
      if (!made) return false
      update(scope, (loaded) => ({
        ...loaded,
        budgetsVersion: made.version,
        business: { ...loaded.business, ...made.value },
      }))
      return true
    },
  }
}

type Removal = {
  readonly collection: Collection
  readonly key: Key
  readonly title: string
  readonly path: string
}

async function removeWithUndo(scope: Scope, { collection, key, title, path }: Removal): Promise<boolean> {
  const version = held(scope)?.versions.get(addressOf(collection, key)) ?? 0
  const done = await attempt(scope, async () => {
    // Statement lines and seats stay as they are, so that bringing it back restores everything.
    await ask(`${path}?leaveFacts=true`, { method: 'DELETE', version })
    return true
  })
  if (!done) return false
  update(scope, (loaded) => ({
    ...loaded,
    business: { ...loaded.business, [collection]: loaded.business[collection].filter((noun) => noun.key !== key) },
  }))
  const undo = async (): Promise<void> => {
    await attempt(scope, () => ask(`${path}/restoration`, { method: 'PUT', body: {} }))
    await forgetBusiness(scope.queries, scope.org)
    scope.notify({ words: text.restored(title) })
  }
  scope.notify({ words: text.removed(title), undo })
  return true
}

function held({ queries, org }: Scope): LoadedBusiness | undefined {
  return queries.getQueryData<LoadedBusiness>(businessKey(org))
}

function update({ queries, org }: Scope, how: (loaded: LoadedBusiness) => LoadedBusiness): void {
  queries.setQueryData<LoadedBusiness>(businessKey(org), (loaded) => loaded && how(loaded))
}

function keep<C extends Collection>(scope: Scope, collection: C, { value, version }: Envelope<NounOf[C]>): void {
  update(scope, (loaded) => {
    const before: readonly NounOf[Collection][] = loaded.business[collection]
    const isKnown = before.some(({ key }) => key === value.key)
    const after = isKnown ? before.map((noun) => (noun.key === value.key ? value : noun)) : [...before, value]
    return {
      ...loaded,
      versions: new Map(loaded.versions).set(addressOf(collection, value.key), version),
      business: { ...loaded.business, [collection]: after },
    }
  })
}

async function attempt<Answer>(scope: Scope, work: () => Promise<Answer>): Promise<Answer | null> {
  try {
    return await work()
  } catch (error) {
    const isStale = error instanceof ApiProblem && (error.status === 412 || error.status === 428)
    if (isStale) await forgetBusiness(scope.queries, scope.org)
    scope.notify({ words: isStale ? text.somebodyElse : `${text.notSaved} ${wordsOf(error)}` })
    return null
  }
}
