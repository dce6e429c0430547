import { stripVTControlCharacters } from 'node:util'

export type Column<Row> = {
  readonly heading: string
  readonly value: (row: Row) => string
  readonly align?: 'left' | 'right'
}

/** A table in plain text: headings, a rule, one line a row, columns as wide as their longest text. */
export function table<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  const cells = rows.map((row) => columns.map(({ value }) => oneLine(value(row))))
  const widths = columns.map(({ heading }, index) =>
    Math.min(widestCell, Math.max(heading.length, ...cells.map((line) => (line[index] ?? '').length))),
  )
  const line = (texts: readonly string[]) =>
    texts
      .map((text, index) => fitted(text, widths[index] ?? 0, columns[index]?.align ?? 'left'))
      .join('  ')
      .trimEnd()
  return [
    line(columns.map(({ heading }) => heading)),
    widths.map((width) => '-'.repeat(width)).join('  '),
    ...cells.map(line),
  ].join('\n')
}

const widestCell = 60

function fitted(text: string, width: number, align: 'left' | 'right'): string {
  const cut = text.length > width ? `${text.slice(0, width - 1)}…` : text
  return align === 'right' ? cut.padStart(width) : cut.padEnd(width)
}

/** Text from a file as one harmless line: no line breaks, no terminal control sequences, no marks that turn its direction. */
export function oneLine(text: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are exactly what is removed here
  const plain = stripVTControlCharacters(text).replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ')
  return plain.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
}
