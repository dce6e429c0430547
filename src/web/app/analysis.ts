import { useMemo } from 'react'
import { alignment } from '../../domain/alignment/alignment.ts'
import type { Alignment } from '../../domain/alignment/alignment.ts'
import type { Business } from '../../domain/business.ts'
import { spend } from '../../domain/spend/spend.ts'
import type { Spend } from '../../domain/spend/spend.ts'
import type { Seat } from '../../domain/spend-line.ts'
import { useLoaded } from './loaded-business.ts'
import { todayDate } from './today-date.ts'

export type Analysis = { readonly alignment: Alignment; readonly spend: Spend }

// One answer per business value, shared by every part of the page that asks.
const known = new WeakMap<Business, { readonly seats: readonly Seat[]; readonly analysis: Analysis }>()

/** The analysis of the loaded business, computed here with the same code as everywhere. */
export function useAnalysis(): Analysis {
  const { business, seats } = useLoaded()
  return useMemo(() => analysisOf(business, seats), [business, seats])
}

function analysisOf(business: Business, seats: readonly Seat[]): Analysis {
  const found = known.get(business)
  if (found?.seats === seats) return found.analysis
  const today = todayDate()
  const analysis = { alignment: alignment(business, today), spend: spend(business, today, seats) }
  known.set(business, { seats, analysis })
  return analysis
}
