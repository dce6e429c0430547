/** A place in a file and what is wrong there. Rows count from 1 as a spreadsheet shows them; 0 stands for the file as a whole. */
export type RowProblem = {
  readonly file: string
  readonly row: number
  readonly column: string | null
  /** What is wrong and what to do. */
  readonly reason: string
}

/** The file is not read at all: nothing of it may be kept. */
export type Refusal = { readonly kind: 'refused'; readonly problem: RowProblem }

export function refusal(file: string, reason: string, at: { row?: number; column?: string } = {}): Refusal {
  return { kind: 'refused', problem: { file, row: at.row ?? 0, column: at.column ?? null, reason } }
}

/** Every row was rejected: the first stands for all. */
export function nothingRead(first: RowProblem, what: 'row' | 'transaction' = 'row'): Refusal {
  return { kind: 'refused', problem: { ...first, reason: `No ${what} could be read. First: ${first.reason}` } }
}

/** Bytes handed over at once, or as they arrive. */
export type Bytes = Uint8Array | AsyncIterable<Uint8Array>
