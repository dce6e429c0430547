/** Ranks of figures from 0 up, equal ones at the middle of theirs. */
export function ranksOf(figures: Float64Array): Float64Array {
  const sorted = Float64Array.from(figures).sort()
  const ranks = new Float64Array(figures.length)
  for (let at = 0; at < figures.length; at += 1) {
    const figure = figures[at] ?? 0
    const first = firstNotBelow(sorted, figure)
    let last = first
    while (last + 1 < sorted.length && sorted[last + 1] === figure) last += 1
    ranks[at] = (first + last) / 2
  }
  return ranks
}

function firstNotBelow(sorted: Float64Array, figure: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) < figure) low = middle + 1
    else high = middle
  }
  return low
}

/** Spearman's rank correlation: the ordinary correlation of ranks; 0 where one side never changes. [UNC-7] */
export function rankCorrelation(ranksOfOne: Float64Array, ranksOfOther: Float64Array): number {
  const middle = (ranksOfOne.length - 1) / 2
  let together = 0
  let one = 0
  let other = 0
  for (let at = 0; at < ranksOfOne.length; at += 1) {
    const a = (ranksOfOne[at] ?? 0) - middle
    const b = (ranksOfOther[at] ?? 0) - middle
    together += a * b
    one += a * a
    other += b * b
  }
  return one === 0 || other === 0 ? 0 : together / Math.sqrt(one * other)
}
