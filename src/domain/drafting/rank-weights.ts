/**
 * Weights of goals that were only put in order, most wanted first: rank-order centroid, w_k = (1/n) x the sum of 1/j for
 * j = k to n. [DRA-1] They sum to 1. Source: Barron & Barrett 1996, Management Science 42:1515.
 */
export function rankWeights(count: number): number[] {
  return Array.from({ length: count }, (_, rank) => {
    let total = 0
    for (let place = rank + 1; place <= count; place += 1) total += 1 / place
    return total / count
  })
}
