import { rankWeights } from '../../domain/drafting/rank-weights.ts'

/** Points of goals that were put in order, most wanted first; they sum to 100. [DRA-1] */
export function weightsByOrder(keys: readonly string[]): ReadonlyMap<string, number> {
  const weights = rankWeights(keys.length)
  return new Map(keys.map((key, rank) => [key, Math.round((weights[rank] ?? 0) * 1000) / 10]))
}

export type PairAnswer = 'left' | 'right' | 'equal'

/** Points from answers to pairs: one for each win, half for a tie, and one for being there; scaled to 10. */
export function weightsFromPairs(
  keys: readonly string[],
  answers: ReadonlyMap<string, PairAnswer>,
): ReadonlyMap<string, number> {
  const points = new Map(keys.map((key) => [key, 1]))
  const give = (key: string, share: number): void => void points.set(key, (points.get(key) ?? 0) + share)
  for (const [left, right] of pairsOf(keys)) {
    const answer = answers.get(`${left}/${right}`) ?? 'equal'
    give(left, answer === 'left' ? 1 : answer === 'equal' ? 0.5 : 0)
    give(right, answer === 'right' ? 1 : answer === 'equal' ? 0.5 : 0)
  }
  return new Map([...points].map(([key, share]) => [key, share * 10]))
}

export function pairsOf(keys: readonly string[]): readonly (readonly [string, string])[] {
  return keys.flatMap((left, index) => keys.slice(index + 1).map((right) => [left, right] as const))
}
