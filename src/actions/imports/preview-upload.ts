import { recurringCharges } from '../../domain/charges/recurring-charges.ts'
import type { RecurringCharge } from '../../domain/charges/recurring-charge.ts'
import type { SpendLine } from '../../domain/spend-line.ts'
import type { Technology } from '../../domain/technology.ts'
import type { RowProblem } from '../../interchange/file-refusal.ts'
import type { StatementAsk } from '../../interchange/statements/statement.ts'
import { compareBusinessFile } from '../business-file/compare-business-file.ts'
import type { ComparedBusiness } from '../business-file/compare-business-file.ts'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { readAssetUpload, readBusinessUpload, readSeatUpload, readStatementUpload } from './read-upload.ts'
import type { SortedStatement } from './read-upload.ts'
import { kindOfUpload, uploadChoices } from './upload.ts'
import type { Upload } from './upload.ts'

export type UploadPreview =
  | {
      readonly kind: 'statement'
      readonly lineCount: number
      readonly accounts: readonly string[]
      readonly firstDay: string | null
      readonly lastDay: string | null
      readonly sortings: Readonly<Record<SpendLine['sorting'], number>>
      readonly recurring: readonly RecurringCharge[]
      /** The first lines as they were understood. */
      readonly sample: readonly SpendLine[]
      readonly rejected: readonly RowProblem[]
      readonly setAside: readonly RowProblem[]
      readonly problems: readonly RowProblem[]
    }
  | ({ readonly kind: 'question' } & Pick<StatementAsk, 'question'>)
  | {
      readonly kind: 'assets'
      readonly rowCount: number
      readonly technologies: readonly Technology[]
      readonly rejected: readonly RowProblem[]
      readonly problems: readonly RowProblem[]
    }
  | { readonly kind: 'seats'; readonly seatCount: number; readonly rejected: readonly RowProblem[] }
  | ({ readonly kind: 'business-file' } & ComparedBusiness)

/** What importing a file would bring. Nothing is stored. */
export async function previewUpload(context: Context, upload: Upload): Promise<UploadPreview> {
  const choices = parse(uploadChoices, upload.choices ?? {})
  upload.onProgress?.({ stage: 'reading', rows: 0 })
  const kind = kindOfUpload(upload, choices)
  switch (kind) {
    case 'statement': {
      const reading = await readStatementUpload(context, upload, choices)
      if (reading.kind === 'question') return { kind: 'question', question: reading.question }
      return statementPreview(reading, context.today)
    }
    case 'assets': {
      const { rowCount, technologies, rejected, problems } = await readAssetUpload(context, upload)
      return { kind, rowCount, technologies, rejected: shown(rejected), problems: shown(problems) }
    }
    case 'seats': {
      const { seats, rejected } = await readSeatUpload(upload)
      return { kind, seatCount: seats.length, rejected: shown(rejected) }
    }
    case 'business-file':
      return { kind, ...(await compareBusinessFile(context, readBusinessUpload(context, upload))) }
  }
}

function statementPreview(statement: SortedStatement, today: string): UploadPreview {
  const { lines, accounts, rejected, setAside, problems } = statement
  const days = lines.map(({ date }) => date).toSorted()
  const count = (sorting: SpendLine['sorting']) => lines.filter((line) => line.sorting === sorting).length
  return {
    kind: 'statement',
    lineCount: lines.length,
    accounts,
    firstDay: days[0] ?? null,
    lastDay: days.at(-1) ?? null,
    sortings: {
      technology: count('technology'),
      'not-technology': count('not-technology'),
      unsure: count('unsure'),
    },
    recurring: recurringCharges(lines, today),
    sample: lines.slice(0, 50),
    rejected: shown(rejected),
    setAside: shown(setAside),
    problems: shown(problems),
  }
}

/** A page of refused rows is enough to see what is wrong with all of them. */
function shown(problems: readonly RowProblem[]): readonly RowProblem[] {
  return problems.slice(0, 500)
}
