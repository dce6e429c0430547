import type { CsvRecord } from '../csv/csv-records.ts'
import { datedRows } from './infer-mapping.ts'
import type { OpenMapping, StatementQuestion } from './statement.ts'

/** The next thing to ask: the date order first, then the decimal mark, then the sign. */
export function questionOf(mapping: OpenMapping, records: readonly CsvRecord[]): StatementQuestion {
  const header = records[mapping.headerRow - 1] ?? []
  const dated = datedRows(records.slice(mapping.headerRow), mapping.columns)
  const examples = dated.slice(0, 3).map((row) => row.join(' | ').slice(0, 200))
  if (mapping.dateOrder === 'unknown') return dateOrderQuestion(dated[0]?.[mapping.columns.date] ?? '', examples)
  if (mapping.decimalMark === 'unknown') return decimalMarkQuestion(examples)
  return {
    about: 'moneyOut',
    text: 'Which amounts are money you paid?',
    choices: signChoices(mapping, header),
    examples,
  }
}

function dateOrderQuestion(date: string, examples: readonly string[]): StatementQuestion {
  return {
    about: 'dateOrder',
    text: `How is ${date.trim().slice(0, 20)} read?`,
    choices: [
      { value: 'dmy', label: 'Day first' },
      { value: 'mdy', label: 'Month first' },
    ],
    examples,
  }
}

function decimalMarkQuestion(examples: readonly string[]): StatementQuestion {
  return {
    about: 'decimalMark',
    text: 'Which mark stands before the cents?',
    choices: [
      { value: '.', label: 'A point: 1.50' },
      { value: ',', label: 'A comma: 1,50' },
    ],
    examples,
  }
}

function signChoices({ columns }: OpenMapping, header: CsvRecord): StatementQuestion['choices'] {
  if (columns.amount !== null) {
    return [
      { value: 'negative', label: 'Amounts with a minus' },
      { value: 'positive', label: 'Amounts without a minus' },
    ]
  }
  return [columns.debit, columns.credit].flatMap((at, side) =>
    at === null ? [] : [{ value: side === 0 ? 'debit' : 'credit', label: `Amounts under "${header[at] ?? ''}"` }],
  )
}
