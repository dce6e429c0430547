/** The order of two texts by their characters, the same on every machine: -1, 0 or 1. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
