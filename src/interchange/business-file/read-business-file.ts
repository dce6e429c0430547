import { LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { businessSchema } from '../../contract/business.ts'
import { fileForms } from '../../contract/money-forms.ts'
import type { Business } from '../../domain/business.ts'
import { problemsIn } from '../../domain/problems-in.ts'
import type { CalendarDate } from '../../domain/values/calendar-date.ts'
import { expectation } from './expectation.ts'
import { problemAt } from './file-problem.ts'
import type { FileProblem, SourceText } from './file-problem.ts'

export type BusinessFileReading = {
  /** Null when any problem is an error. */
  readonly business: Business | null
  /** All of them, in the order of the file. */
  readonly problems: readonly FileProblem[]
}

/** Largest business file read, in characters; 10,000 technologies take about 4 million. [FILE-2] */
export const businessFileLimit = 40_000_000

/** Reads `plumbline.yaml` or its JSON form, and reports everything wrong with it at once. [FILE-1] */
export function readBusinessFile(text: string, file: string, today: CalendarDate): BusinessFileReading {
  if (text.length > businessFileLimit)
    return refused(
      file,
      `The file has ${text.length} characters; at most ${businessFileLimit} are read. Is it the right file?`,
    )
  const lines = new LineCounter()
  const document = parseDocument(text.replace(/^\uFEFF/, ' '), {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: true,
  })
  const source: SourceText = { file, text, document, lines }
  if (document.errors.length > 0) return { business: null, problems: syntaxProblems(source) }
  const written = plainValue(document)
  if (!isRecord(written))
    return refused(
      file,
      'Expected a business file: fields such as "organization:", "goals:" and "technologies:" at the left margin.',
    )
  const parsed = businessSchema(fileForms(homeCurrency(written))).safeParse(written)
  if (!parsed.success)
    return {
      business: null,
      problems: inFileOrder(parsed.error.issues.flatMap((issue) => shapeProblems(source, issue))),
    }
  return judged(source, parsed.data, today)
}

function judged(source: SourceText, business: Business, today: CalendarDate): BusinessFileReading {
  const problems = problemsIn(business, today).map(({ severity, at, message }) =>
    problemAt(source, at, { severity, message }),
  )
  const refusedByRule = problems.some(({ severity }) => severity === 'error')
  return { business: refusedByRule ? null : business, problems: inFileOrder(problems) }
}

function syntaxProblems({ file, lines, document }: SourceText): FileProblem[] {
  const tooDeep = document.errors.find(({ message }) => message.includes('call stack'))
  return (tooDeep ? [tooDeep] : document.errors).map((error) => {
    const { line, col } = lines.linePos(error.pos[0])
    return {
      severity: 'error',
      file,
      line,
      column: col,
      at: [],
      found: 'text that is not YAML',
      message: tooDeep
        ? 'This is nested deeper than anything in a business file. Is it the right file?'
        : `${error.message.split('\n', 1)[0]}.`,
    }
  })
}

function shapeProblems(source: SourceText, issue: z.core.$ZodIssue): FileProblem[] {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))
  const extraFields = issue.code === 'unrecognized_keys' ? issue.keys : [null]
  return extraFields.map((field) =>
    problemAt(source, field === null ? path : [...path, field], {
      severity: 'error',
      message: expectation(issue, field),
    }),
  )
}

/** Anchors repeated without end are refused here: the reader expands at most a hundred. */
function plainValue(document: SourceText['document']): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 })
  } catch {
    return null
  }
}

function homeCurrency(written: Record<string, unknown>): string {
  const organization = written['organization']
  const currency = isRecord(organization) ? organization['currency'] : null
  return typeof currency === 'string' && /^[A-Z]{3}$/.test(currency) ? currency : 'EUR'
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function inFileOrder(problems: readonly FileProblem[]): FileProblem[] {
  return problems.toSorted((a, b) => a.line - b.line || a.column - b.column)
}

function refused(file: string, message: string): BusinessFileReading {
  return {
    business: null,
    problems: [{ severity: 'error', file, line: 1, column: 1, at: [], found: 'the whole file', message }],
  }
}
