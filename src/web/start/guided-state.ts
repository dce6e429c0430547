import { useState } from 'react'
import type { SpendSorting } from '../../domain/spend-line.ts'
import type { UsageAnswer } from '../../domain/technology.ts'
import type { Rating } from '../../domain/values/share.ts'

/** What the owner has answered so far; kept in this browser, so that leaving the page loses nothing. */
export type GuidedState = {
  readonly step: number
  /** Charges put into another group, by key. */
  readonly moved: Readonly<Record<string, SpendSorting>>
  readonly usage: Readonly<Record<string, UsageAnswer | null>>
  readonly fit: Readonly<Record<string, Rating | null>>
}

const fresh: GuidedState = { step: 0, moved: {}, usage: {}, fit: {} }

export function useGuidedState(org: string): {
  readonly state: GuidedState
  readonly set: (fields: Partial<GuidedState>) => void
} {
  const [state, setState] = useState<GuidedState>(() => read(org))
  const set = (fields: Partial<GuidedState>): void =>
    setState((before) => {
      const after = { ...before, ...fields }
      localStorage.setItem(placeOf(org), JSON.stringify(after))
      return after
    })
  return { state, set }
}

function placeOf(org: string): string {
  return `plumbline-guided-start/${org}`
}

function read(org: string): GuidedState {
  try {
    return { ...fresh, ...(JSON.parse(localStorage.getItem(placeOf(org)) ?? '{}') as Partial<GuidedState>) }
  } catch {
    return fresh
  }
}
