import { startTransition, useEffect, useState } from 'react'

/** A value that moves faster than this is followed when it rests. */
const restMs = 300

/** Follows a value once it has rested: what takes long to draw waits until the reader pauses. The first is there at once. */
export function useCalm<Value>(value: Value | null, isBusy: boolean): Value | null {
  const [calm, setCalm] = useState(value)
  useEffect(() => {
    if (isBusy || value === calm) return
    const timer = setTimeout(() => startTransition(() => setCalm(value)), calm === null ? 0 : restMs)
    return () => clearTimeout(timer)
  }, [value, isBusy, calm])
  return calm
}
