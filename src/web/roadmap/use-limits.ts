import { useMemo, useState } from 'react'
import { usualAssumptions } from '../../domain/roadmap/roadmap-question.ts'
import type { RoadmapAssumptions } from '../../domain/roadmap.ts'
import type { Key } from '../../domain/values/key.ts'
import { useLoaded } from '../app/loaded-business.ts'
import { todayDate } from '../app/today-date.ts'

/** What the owner tries out; nothing of it changes the business. */
export type Limits = {
  readonly assumptions: RoadmapAssumptions
  readonly isUsual: boolean
  readonly set: (fields: Partial<RoadmapAssumptions>) => void
  readonly pin: (initiative: Key) => void
  readonly forbid: (initiative: Key) => void
  /** Neither in nor out: the plan decides. */
  readonly release: (initiative: Key) => void
  readonly reset: () => void
}

// Kept by business while the app is open, so that leaving the page loses nothing.
const tried = new Map<string, RoadmapAssumptions>()

export function useLimits(): Limits {
  const { business, org } = useLoaded()
  const usual = useMemo(() => usualAssumptions(business, todayDate()), [business])
  const [changed, setChanged] = useState(tried.get(org) ?? null)
  const assumptions = changed ?? usual
  const put = (next: RoadmapAssumptions | null): void => {
    if (next === null) tried.delete(org)
    else tried.set(org, next)
    setChanged(next)
  }
  const without = (initiative: Key): Pick<RoadmapAssumptions, 'pinned' | 'forbidden'> => ({
    pinned: assumptions.pinned.filter((pin) => pin.initiative !== initiative),
    forbidden: assumptions.forbidden.filter((key) => key !== initiative),
  })
  return {
    assumptions,
    isUsual: JSON.stringify(assumptions) === JSON.stringify(usual),
    set: (fields) => put({ ...assumptions, ...fields }),
    pin: (initiative) => {
      const { pinned, forbidden } = without(initiative)
      put({ ...assumptions, forbidden, pinned: [...pinned, { initiative, option: null, start: null }] })
    },
    forbid: (initiative) => {
      const { pinned, forbidden } = without(initiative)
      put({ ...assumptions, pinned, forbidden: [...forbidden, initiative] })
    },
    release: (initiative) => put({ ...assumptions, ...without(initiative) }),
    reset: () => put(null),
  }
}
