export const delimiters = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof delimiters)[number]

/** The delimiter that parts most of the first lines into the same number of cells, the most cells where two do. [IMP-2] */
export function findDelimiter(text: string): Delimiter {
  const lines = text
    .slice(0, 20_000)
    .split(/\r\n|\n|\r/, 60)
    .filter((line) => line.trim() !== '')
  const scored = delimiters.map((delimiter) => ({ delimiter, score: scoreOf(lines, delimiter) }))
  return scored.toSorted((a, b) => b.score - a.score)[0]?.delimiter ?? ','
}

function scoreOf(lines: readonly string[], delimiter: string): number {
  const counts = lines.map((line) => countOutsideQuotes(line, delimiter)).filter((count) => count > 0)
  const byCount = Map.groupBy(counts, (count) => count)
  const [best] = [...byCount].toSorted(([, a], [, b]) => b.length - a.length)
  return best ? best[1].length * 10 + Math.min(9, best[0]) : 0
}

function countOutsideQuotes(line: string, delimiter: string): number {
  let [count, isQuoted] = [0, false]
  for (const character of line.slice(0, 5_000)) {
    if (character === '"') isQuoted = !isQuoted
    else if (!isQuoted && character === delimiter) count += 1
  }
  return count
}
