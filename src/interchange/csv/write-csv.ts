export type CsvCell = string | number | boolean | null

/**
 * Rows as CSV after RFC 4180, CRLF at the end of each. [IMP-9] A text that a spreadsheet would run as a formula (it begins
 * with = + - @, a tab, a line break or NUL) gets a single quote in front; numbers stay numbers.
 */
export function writeCsv(rows: Iterable<readonly CsvCell[]>): string {
  let text = ''
  for (const row of rows) text += `${row.map(cellText).join(',')}\r\n`
  return text
}

/** The value a cell written by `writeCsv` had: the protecting quote taken off again. */
export function unprotectedText(cell: string): string {
  return /^'[=+\-@\t\r\n\0']/.test(cell) ? cell.slice(1) : cell
}

function cellText(cell: CsvCell): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  const safe = /^[=+\-@\t\r\n\0]|^'[=+\-@\t\r\n\0']/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}
