import { useQueryClient } from '@tanstack/react-query'
import type { Business } from '../../domain/business.ts'
import { uiText as text } from '../text/ui.en.ts'
import { useNotify } from '../ui/notices.tsx'
import { ask } from './api.ts'
import { forgetBusiness } from './business-query.ts'
import { useLoaded } from './loaded-business.ts'
import { wordsOf } from './page-error.tsx'

type Stored = { readonly batchId: string | null }

/** Writes the whole business at once, all or nothing; answers whether it happened. Undone like an import. */
export function useStoreBusiness(): (after: Business, words?: string) => Promise<boolean> {
  const { org } = useLoaded()
  const queries = useQueryClient()
  const notify = useNotify()
  return async (after, words) => {
    try {
      const { batchId } = await ask<Stored>(`/orgs/${org}/business`, { method: 'PUT', body: after })
      await forgetBusiness(queries, org)
      const undo = async (): Promise<void> => {
        await ask(`/orgs/${org}/imports/${batchId ?? ''}`, { method: 'DELETE' })
        await forgetBusiness(queries, org)
      }
      if (words) notify({ words, ...(batchId === null ? {} : { undo }) })
      return true
    } catch (error) {
      notify({ words: `${text.notSaved} ${wordsOf(error)}` })
      return false
    }
  }
}
