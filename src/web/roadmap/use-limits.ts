import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { usualAssumptions } from '../../domain/roadmap/roadmap-question.ts'
import type { RoadmapAssumptions } from '../../domain/roadmap.ts'
import type { Key } from '../../domain/values/key.ts'
import type { Quarter } from '../../domain/values/quarter.ts'
import { useLoaded } from '../app/loaded-business.ts'
import { todayDate } from '../app/today-date.ts'

export type Pin = RoadmapAssumptions['pinned'][number]

/** What the owner tries out; nothing of it changes the business. */
export type Limits = {
  readonly assumptions: RoadmapAssumptions
  readonly usual: RoadmapAssumptions
  readonly isUsual: boolean
  readonly set: (fields: Partial<RoadmapAssumptions>) => void
  /** In, with its option or start where they are given; what is not mentioned stays as it was. */
  readonly pin: (initiative: Key, fixed?: Partial<Pick<Pin, 'option' | 'start'>>) => void
  readonly forbid: (initiative: Key) => void
  /** Neither in nor out: the plan decides. */
  readonly release: (initiative: Key) => void
  /** A start that is only tried, while something is dragged; null ends it. */
  readonly tryStart: (initiative: Key, start: Quarter | null) => void
  readonly isTrying: boolean
  readonly reset: () => void
}

// Kept by business while the app is open, so that leaving the page loses nothing.
const kept = new Map<string, RoadmapAssumptions>()

type Tried = { readonly initiative: Key; readonly start: Quarter }

export function useLimits(): Limits {
  const { business, org } = useLoaded()
  const usual = useMemo(() => usualAssumptions(business, todayDate()), [business])
  const [changed, setChanged] = useState(kept.get(org) ?? null)
  const [tried, setTried] = useState<Tried | null>(null)
  const latest = useRef(usual)
  useLayoutEffect(() => {
    latest.current = changed ?? usual
  })
  const actions = useMemo(() => {
    const put = (next: RoadmapAssumptions | null): void => {
      if (next === null) kept.delete(org)
      else kept.set(org, next)
      latest.current = next ?? usual
      setTried(null)
      setChanged(next)
    }
    return {
      set: (fields: Partial<RoadmapAssumptions>) => put({ ...latest.current, ...fields }),
      pin: (initiative: Key, fixed = {}) => put(pinned(latest.current, initiative, fixed)),
      forbid: (initiative: Key) => {
        const others = without(latest.current, initiative)
        put({ ...others, forbidden: [...others.forbidden, initiative] })
      },
      release: (initiative: Key) => put(without(latest.current, initiative)),
      tryStart: (initiative: Key, start: Quarter | null) => setTried(start === null ? null : { initiative, start }),
      reset: () => put(null),
    }
  }, [org, usual])
  return useMemo(() => {
    const settled = changed ?? usual
    const assumptions = tried === null ? settled : pinned(settled, tried.initiative, { start: tried.start })
    const isUsual = JSON.stringify(settled) === JSON.stringify(usual)
    return { assumptions, usual, isUsual, isTrying: tried !== null, ...actions }
  }, [changed, usual, tried, actions])
}

function pinned(
  assumptions: RoadmapAssumptions,
  initiative: Key,
  fixed: Partial<Pick<Pin, 'option' | 'start'>>,
): RoadmapAssumptions {
  const before = assumptions.pinned.find((pin) => pin.initiative === initiative)
  const others = without(assumptions, initiative)
  return { ...others, pinned: [...others.pinned, { option: null, start: null, ...before, initiative, ...fixed }] }
}

function without(assumptions: RoadmapAssumptions, initiative: Key): RoadmapAssumptions {
  return {
    ...assumptions,
    pinned: assumptions.pinned.filter((pin) => pin.initiative !== initiative),
    forbidden: assumptions.forbidden.filter((key) => key !== initiative),
  }
}
