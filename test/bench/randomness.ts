export type Randomness = {
  readonly between: (low: number, high: number) => number
  readonly whole: (low: number, high: number) => number
  readonly chance: (share: number) => boolean
  readonly pick: <Value>(values: readonly [Value, ...Value[]]) => Value
}

/** The Park-Miller generator: 48271 times the last, modulo 2^31 - 1. */
export function randomness(seed: number): Randomness {
  let state = (Math.abs(seed) % 2147483646) + 1
  const next = (): number => {
    state = (state * 48271) % 2147483647
    return (state - 1) / 2147483646
  }
  for (let warm = 0; warm < 5; warm += 1) next()
  const whole = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1) * 0.999999)
  return {
    between: (low, high) => low + next() * (high - low),
    whole,
    chance: (share) => next() < share,
    pick: ([first, ...rest]) => [first, ...rest][whole(0, rest.length)] ?? first,
  }
}
