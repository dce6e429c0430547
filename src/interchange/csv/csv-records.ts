import Papa from 'papaparse'

export type CsvRecord = readonly string[]

/** Records of a text that arrives in pieces; blank lines are kept as empty records, so that rows count as in a spreadsheet. */
export type CsvRecords = {
  /** The records completed by this piece. */
  readonly push: (text: string, isLast: boolean) => readonly CsvRecord[]
  /** Characters of a record that has begun and not ended. */
  readonly waiting: () => number
}

export function csvRecords(delimiter: string): CsvRecords {
  let rest = ''
  return {
    push(text, isLast) {
      const whole = withoutMark(rest + text)
      const heldBack = !isLast && whole.endsWith('\r') ? '\r' : ''
      const input = oneLineBreak(heldBack ? whole.slice(0, -1) : whole)
      if (input === '') return []
      const { data, meta } = parserOf(delimiter).parse(input, 0, !isLast)
      rest = isLast ? '' : input.slice(meta.cursor) + heldBack
      return withoutLastBlank(data, isLast)
    },
    waiting: () => rest.length,
  }
}

export function allRecords(text: string, delimiter: string): readonly CsvRecord[] {
  return csvRecords(delimiter).push(text, true)
}

type Parsed = { readonly data: CsvRecord[]; readonly meta: { readonly cursor: number } }

/** Papa's own streaming parser, one piece at a time; its types leave the result open. */
function parserOf(delimiter: string): { parse: (input: string, base: number, ignoreLast: boolean) => Parsed } {
  return new Papa.Parser({ delimiter, newline: '\n', quoteChar: '"', escapeChar: '"' })
}

/** Files that went through several programs mix line breaks; Papa's parser takes one kind. */
function oneLineBreak(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}

function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
}

/** The line break at the end of a file begins no record. */
function withoutLastBlank(records: readonly CsvRecord[], isLast: boolean): readonly CsvRecord[] {
  const last = records.at(-1)
  return isLast && last?.length === 1 && last[0] === '' ? records.slice(0, -1) : records
}
