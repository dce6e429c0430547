/**
 * How often each name was seen, for millions of names in little memory: an open table of 52-bit numbers taken from their hash
 * instead of a map of texts. Two different names that share a number (once in a billion files of a million lines) count as one.
 */
export function occurrenceCounter(): (hash: number) => number {
  let [names, counts, used] = [new Float64Array(smallest), new Uint32Array(smallest), 0]
  return (hash) => {
    if (used * 2 >= names.length) [names, counts] = grown(names, counts)
    const at = slotOf(names, hash)
    if (names[at] === 0) {
      names[at] = hash + 1
      used += 1
    }
    const count = (counts[at] ?? 0) + 1
    counts[at] = count
    return count
  }
}

const smallest = 4_096

/** Zero marks a free slot, so names are kept plus one. */
function slotOf(names: Float64Array, hash: number): number {
  let at = hash % names.length
  while (names[at] !== 0 && names[at] !== hash + 1) at = (at + 1) % names.length
  return at
}

function grown(names: Float64Array, counts: Uint32Array): [Float64Array<ArrayBuffer>, Uint32Array<ArrayBuffer>] {
  const [larger, moved] = [new Float64Array(names.length * 2), new Uint32Array(names.length * 2)]
  for (let from = 0; from < names.length; from += 1) {
    const name = names[from] ?? 0
    if (name === 0) continue
    const at = slotOf(larger, name - 1)
    larger[at] = name
    moved[at] = counts[from] ?? 0
  }
  return [larger, moved]
}
