import { basename } from 'node:path'
import { rename } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import type { Business } from '../../domain/business.ts'
import { compareBusinesses } from '../../domain/compare-businesses.ts'
import type { Change } from '../../domain/compare-businesses.ts'
import { problemsIn } from '../../domain/problems-in.ts'
import type { CalendarDate } from '../../domain/values/calendar-date.ts'
import type { Currency } from '../../domain/values/money.ts'
import { editBusinessFile } from '../../interchange/business-file/edit-business-file.ts'
import { businessInput } from '../business-input.ts'
import type { BusinessInput } from '../business-input.ts'
import { answer } from '../command-context.ts'
import type { CommandContext } from '../command-context.ts'
import { oneLine, table } from '../console-text.ts'
import { importReading } from '../import-reading.ts'
import type { ImportInto, ImportReading } from '../import-proposal.ts'
import { moneyText } from '../number-text.ts'
import { exitCodes, Refusal } from '../refusal.ts'
import { replaceFile } from '../write-new-file.ts'

type ImportOptions = Pick<ImportInto, 'account' | 'moneyOut' | 'dateOrder'> & {
  readonly into: string
  readonly yes?: boolean
  readonly undo?: boolean
  readonly json?: boolean
}

export function addImport(program: Command, context: CommandContext): void {
  program
    .command('import')
    .argument('[file]', 'bank or card statement (CSV, OFX, QFX) or asset sheet (CSV, XLSX)')
    .option('--into <file>', 'business file that takes it in', 'plumbline.yaml')
    .option('--account <name>', 'name of the account, where the file names none')
    .option('--money-out <sign>', 'which amounts are money out: negative, positive, debit or credit')
    .option('--date-order <order>', 'dmy (day first), mdy (month first) or ymd')
    .option('--yes', 'write it; without this the import is only shown')
    .option('--undo', 'take the last import into the business file back, whole')
    .option('--json', 'print JSON')
    .description('Read a file the business already has, and propose technology from it')
    .action((file: string | undefined, options: ImportOptions) =>
      options.undo ? undo(context, options.into) : importFile(context, file, options),
    )
}

async function importFile(context: CommandContext, file: string | undefined, options: ImportOptions): Promise<void> {
  if (file === undefined) throw new Refusal('usage', 'Name the file to import, or use --undo.')
  const input = await businessInput(options.into, context.today)
  const reading = await importReading(
    { name: basename(file), path: file },
    { ...options, business: input.business, today: context.today },
  )
  const changes = compareBusinesses(input.business, reading.after)
  const isWritten = (options.yes ?? false) && changes.length > 0
  if (isWritten) {
    refuseUnusable(reading.after, { name: basename(file), today: context.today })
    await take(input, reading)
  }
  answer(context, options.json, {
    value: {
      kind: reading.kind,
      charges: reading.charges,
      changes,
      withoutRate: reading.withoutRate.map(({ title, annualCost }) => ({ title, currency: annualCost.currency })),
      rejected: reading.rejected,
      rejectedCount: reading.rejectedCount,
      setAside: reading.setAside,
      isWritten,
    },
    text: () =>
      importText(reading, changes, { into: options.into, isWritten, home: input.business.organization.currency }),
  })
  if (reading.rejectedCount > 0) process.exitCode = exitCodes.attention
}

/** A file that could be used before an import can be used after it. */
function refuseUnusable(after: Business, { name, today }: { name: string; today: CalendarDate }): void {
  const [first, ...more] = problemsIn(after, today).filter(({ severity }) => severity === 'error')
  if (first === undefined) return
  const others = more.length > 0 ? ` (and ${more.length} more)` : ''
  throw new Refusal(
    'input',
    oneLine(`${name}: ${first.at.join(' > ')}: ${first.message}${others} Nothing was written.`),
  )
}

async function take(input: BusinessInput, reading: ImportReading): Promise<void> {
  await replaceFile(beforeImport(input.file), input.text)
  await replaceFile(input.file, editBusinessFile(input.text, reading.after))
}

async function undo(context: CommandContext, into: string): Promise<void> {
  const kept = beforeImport(into)
  if (!existsSync(kept)) throw new Refusal('input', `There is no import into ${into} to take back.`)
  await rename(kept, into)
  context.note(`${into} is as it was before the last import.`)
}

function beforeImport(file: string): string {
  return `${file}.before-import`
}

function importText(
  reading: ImportReading,
  changes: readonly Change[],
  { into, isWritten, home }: { into: string; isWritten: boolean; home: Currency },
): string {
  return [
    oneLine(reading.summary),
    ...rejectedRows(reading),
    ...(reading.charges.length > 0 ? ['', chargeTable(reading)] : []),
    ...(reading.withoutRate.length > 0 ? ['', rateText(reading, { into, home })] : []),
    '',
    ...closing(changes, { into, isWritten }),
  ].join('\n')
}

/** On a terminal a page of rows shows what is wrong with all of them; `--json` has more. */
function rejectedRows({ rejected, rejectedCount }: ImportReading): string[] {
  const rows = rejected.slice(0, mostRowsShown)
  const more = rejectedCount - rows.length
  return [
    ...rows.map(({ row, column, reason }) => oneLine(`  row ${row}${column ? `, ${column}` : ''}: ${reason}`)),
    ...(more > 0 ? [`  and ${more} more rows`] : []),
  ]
}

const mostRowsShown = 50

function chargeTable({ charges }: ImportReading): string {
  return table(charges, [
    { heading: 'recurring charge', value: ({ title }) => title },
    { heading: 'is', value: ({ sorting }) => sorting.replaceAll('-', ' ') },
    { heading: 'cycle', value: ({ cycle }) => cycle },
    { heading: 'a year', value: ({ annualCost }) => moneyText(annualCost), align: 'right' },
    { heading: 'first', value: ({ firstSeen }) => firstSeen },
    { heading: 'last', value: ({ lastSeen, probablyEnded }) => `${lastSeen}${probablyEnded ? ' (ended?)' : ''}` },
    { heading: 'price', value: ({ priceChanges, varies }) => priceText(priceChanges.length, varies) },
  ])
}

function rateText({ withoutRate }: ImportReading, { into, home }: { into: string; home: Currency }): string {
  const names = withoutRate.map(({ title }) => oneLine(title)).join(', ')
  const currencies = [...new Set(withoutRate.map(({ annualCost }) => annualCost.currency))]
  const lines = currencies.map((currency) => `    - {from: ${currency}, to: ${home}, rate: …, on: …}`)
  return [
    `Left out, because ${into} has no exchange rate for ${currencies.join(', ')}: ${names}.`,
    'Add under organization, then import again:',
    '  exchangeRates:',
    ...lines,
  ].join('\n')
}

function priceText(changes: number, varies: boolean): string {
  if (varies) return 'varies'
  return changes === 0 ? 'steady' : `${changes} ${changes === 1 ? 'change' : 'changes'}`
}

function closing(changes: readonly Change[], { into, isWritten }: { into: string; isWritten: boolean }): string[] {
  if (changes.length === 0) return [`Everything in it is in ${into} already. Nothing to add.`]
  const added = changes.filter(({ collection, kind }) => collection === 'technologies' && kind === 'added')
  const names = `${added.length} ${added.length === 1 ? 'technology' : 'technologies'}: ${added.map(({ title }) => title).join(', ')}`
  if (isWritten) return [`Added to ${into}: ${names}.`, `"plumbline import --undo --into ${into}" takes it back.`]
  return [`Would add to ${into}: ${names}.`, 'Run it again with --yes to write it.']
}
