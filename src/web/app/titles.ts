import { useMemo } from 'react'
import type { Key } from '../../domain/values/key.ts'
import { useLoaded } from './loaded-business.ts'

export type Titles = {
  readonly goal: (key: Key) => string
  readonly capability: (key: Key) => string
  readonly technology: (key: Key) => string
  readonly initiative: (key: Key) => string
  readonly team: (key: Key) => string
}

/** Names of nouns by key; the key itself where nothing is found. */
export function useTitles(): Titles {
  const { business } = useLoaded()
  return useMemo(
    () => ({
      goal: finder(business.goals),
      capability: finder(business.capabilities),
      technology: finder(business.technologies),
      initiative: finder(business.initiatives),
      team: finder(business.teams.map(({ key, name }) => ({ key, title: name }))),
    }),
    [business],
  )
}

function finder(nouns: readonly { readonly key: Key; readonly title: string }[]): (key: Key) => string {
  const titles = new Map(nouns.map(({ key, title }) => [key, title]))
  return (key) => titles.get(key) ?? key
}
