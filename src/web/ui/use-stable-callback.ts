import { useCallback, useLayoutEffect, useRef } from 'react'

/** The same function for as long as the component lives, which calls the newest one: parts that are not affected need not be drawn again. */
export function useStableCallback<Given extends unknown[]>(
  callback: (...given: Given) => void,
): (...given: Given) => void {
  const newest = useRef(callback)
  useLayoutEffect(() => {
    newest.current = callback
  })
  return useCallback((...given: Given) => newest.current(...given), [])
}
