import { useQueryClient } from '@tanstack/react-query'
import type { Roadmap } from '../../../domain/roadmap.ts'
import type { Key } from '../../../domain/values/key.ts'
import { ask } from '../../app/api.ts'
import { forgetBusiness } from '../../app/business-query.ts'
import type { Envelope } from '../../app/business-query.ts'
import { addressOf, useLoaded } from '../../app/loaded-business.ts'
import { wordsOf } from '../../app/page-error.tsx'
import { useSession } from '../../app/session.ts'
import { uiText } from '../../text/ui.en.ts'
import { useNotify } from '../../ui/notices.tsx'

export type Draft = Omit<Roadmap, 'key' | 'adoption' | 'retiredOn' | 'replacedBy'>

export type Keeping = {
  /** Keeps a plan, and decides on it where a reason is given; says whether it happened. */
  readonly keep: (draft: Draft, reason: string | null) => Promise<boolean>
  readonly adopt: (key: Key, reason: string) => Promise<boolean>
}

export function useKeeping(): Keeping {
  const { org, versions } = useLoaded()
  const queries = useQueryClient()
  const notify = useNotify()
  const { data: session } = useSession()
  const decide = ({ key, version }: { key: Key; version: number }, reason: string): Promise<unknown> =>
    ask(`/orgs/${org}/roadmaps/${encodeURIComponent(key)}/adoption`, {
      method: 'PUT',
      body: { reason, by: session?.person?.name ?? null },
      version,
    })
  const attempt = async (work: () => Promise<unknown>): Promise<boolean> => {
    try {
      await work()
      return true
    } catch (error) {
      notify({ words: `${uiText.notSaved} ${wordsOf(error)}` })
      return false
    } finally {
      await forgetBusiness(queries, org)
    }
  }
  return {
    keep: (draft, reason) =>
      attempt(async () => {
        const kept = await ask<Envelope<Roadmap>>(`/orgs/${org}/roadmaps`, { method: 'POST', body: draft })
        if (reason !== null) await decide({ key: kept.value.key, version: kept.version }, reason)
      }),
    adopt: (key, reason) =>
      attempt(() => decide({ key, version: versions.get(addressOf('roadmaps', key)) ?? 0 }, reason)),
  }
}
