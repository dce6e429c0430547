/** A stream of numbers from 0 up to but not including 1. */
export type Random = () => number

/** The same stream for the same seed everywhere (mulberry32, Tommy Ettinger, public domain). For simulations, never for secrets. [VAL-8] */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
