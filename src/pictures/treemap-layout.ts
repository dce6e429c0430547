export type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** Divides a rectangle into one part per value, each with an area in proportion to it and as near to a square as it goes (squarified treemap, Bruls, Huizing and van Wijk 2000). Values are positive and sorted, largest first. */
export function treemapLayout(values: readonly number[], area: Area): Area[] {
  const total = values.reduce((sum, value) => sum + value, 0)
  if (total <= 0) return []
  const scale = (area.width * area.height) / total
  const placed: Area[] = []
  let [free, row] = [area, [] as number[]]
  for (const value of values.map((each) => each * scale)) {
    const side = Math.min(free.width, free.height)
    if (row.length > 0 && worstRatio([...row, value], side) > worstRatio(row, side)) {
      free = placeRow(row, free, placed)
      row = []
    }
    row.push(value)
  }
  if (row.length > 0) placeRow(row, free, placed)
  return placed
}

function worstRatio(row: readonly number[], side: number): number {
  const sum = row.reduce((total, value) => total + value, 0)
  const [most, least] = [Math.max(...row), Math.min(...row)]
  return Math.max((side * side * most) / (sum * sum), (sum * sum) / (side * side * least))
}

function placeRow(row: readonly number[], free: Area, placed: Area[]): Area {
  const sum = row.reduce((total, value) => total + value, 0)
  const isWide = free.width >= free.height
  const thickness = isWide ? sum / free.height : sum / free.width
  let offset = 0
  for (const value of row) {
    const length = value / thickness
    placed.push(
      isWide
        ? { x: free.x, y: free.y + offset, width: thickness, height: length }
        : { x: free.x + offset, y: free.y, width: length, height: thickness },
    )
    offset += length
  }
  return isWide
    ? { ...free, x: free.x + thickness, width: free.width - thickness }
    : { ...free, y: free.y + thickness, height: free.height - thickness }
}
