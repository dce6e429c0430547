import { billingCycles, technologyKinds } from '../../domain/technology.ts'
import type { BillingCycle, TechnologyKind } from '../../domain/technology.ts'
import type { CalendarDate } from '../../domain/values/calendar-date.ts'
import { minorDigits } from '../../domain/values/money.ts'
import type { Money } from '../../domain/values/money.ts'
import type { CsvRecord } from '../csv/csv-records.ts'
import { readDate } from '../statements/read-date.ts'
import type { DateOrder } from '../statements/read-date.ts'
import { readMinor } from '../statements/read-number.ts'
import type { DecimalMark } from '../statements/read-number.ts'
import type { AssetColumns, AssetField } from './asset-columns.ts'

/** One row of an asset sheet, read. */
export type AssetRow = {
  readonly title: string
  readonly kind: TechnologyKind
  readonly vendor: string | null
  readonly cost: Money | null
  readonly billing: BillingCycle
  readonly quantity: number
  readonly boughtOn: CalendarDate | null
  readonly usefulYears: number | null
  readonly seatsBought: number | null
  readonly seatsActive: number | null
  readonly contractEnd: CalendarDate | null
  readonly renews: boolean
  readonly noticeDays: number
  readonly endOfSupport: CalendarDate | null
  readonly notes: string | null
}

export type AssetForms = { readonly dateOrder: DateOrder; readonly decimalMark: DecimalMark; readonly currency: string }

export type AssetRowReading =
  | { readonly kind: 'row'; readonly row: AssetRow }
  | { readonly kind: 'blank' }
  | { readonly kind: 'rejected'; readonly field: AssetField | null; readonly reason: string }

/** One row by the columns of its sheet; the first cell that cannot be read rejects it. [IMP-13] */
export function readAssetRow(record: CsvRecord, columns: AssetColumns, forms: AssetForms): AssetRowReading {
  if (record.every((cell) => cell.trim() === '')) return { kind: 'blank' }
  try {
    return { kind: 'row', row: rowFrom(cellsOf(record, columns), columns, forms) }
  } catch (error) {
    if (error instanceof UnreadableCell) return { kind: 'rejected', field: error.field, reason: error.message }
    throw error
  }
}

/** Leaves the reading of a row at its first unreadable cell. */
class UnreadableCell extends Error {
  readonly field: AssetField
  constructor(field: AssetField, message: string) {
    super(message)
    this.field = field
  }
}

type Cells = (field: AssetField) => string

function cellsOf(record: CsvRecord, { at }: AssetColumns): Cells {
  return (field) => {
    const place = at[field]
    const cell = place === undefined ? '' : (record[place] ?? '').trim()
    if (cell.length > 5_000) {
      throw new UnreadableCell(field, `The cell has ${cell.length} characters; at most 5000 are read.`)
    }
    return cell
  }
}

function rowFrom(cells: Cells, columns: AssetColumns, forms: AssetForms): AssetRow {
  const title = cells('title')
  if (title === '') throw new UnreadableCell('title', 'The row has no name. Fill it in, or remove the row.')
  const kind = kindOf(cells, columns)
  const billing = billingOf(cells, kind)
  return {
    title: title.slice(0, 200),
    kind,
    vendor: cells('vendor').slice(0, 200) || null,
    cost: costOf(cells, forms),
    billing,
    quantity: countOf(cells, 'quantity') ?? 1,
    boughtOn: dateOf(cells, 'boughtOn', forms),
    usefulYears: yearsOf(cells) ?? (billing === 'once' ? usualYears[kind] : null),
    seatsBought: countOf(cells, 'seatsBought'),
    seatsActive: countOf(cells, 'seatsActive'),
    contractEnd: dateOf(cells, 'contractEnd', forms),
    renews: yesOrNo(cells, 'renews'),
    noticeDays: countOf(cells, 'noticeDays') ?? 0,
    endOfSupport: dateOf(cells, 'endOfSupport', forms),
    notes: cells('notes').slice(0, 2_000) || null,
  }
}

/** Years a thing bought once is spread over where the sheet does not say: a convention, to be edited. */
const usualYears: Readonly<Record<TechnologyKind, number>> = { device: 4, software: 3, subscription: 1, service: 1 }

function kindOf(cells: Cells, { layout }: AssetColumns): TechnologyKind {
  if (layout === 'snipe-it-assets') return 'device'
  if (layout === 'snipe-it-licences') return 'software'
  const text = cells('kind').toLowerCase()
  if (text === '') {
    return cells('billing') === '' || cells('billing').toLowerCase() === 'once' ? 'device' : 'subscription'
  }
  const kind = technologyKinds.find((each) => each === text || `${each}s` === text)
  if (!kind) throw new UnreadableCell('kind', `"${text.slice(0, 40)}" is no kind. Write ${technologyKinds.join(', ')}.`)
  return kind
}

const billingWords: Readonly<Record<string, BillingCycle>> = {
  month: 'monthly',
  'per month': 'monthly',
  year: 'yearly',
  'per year': 'yearly',
  annual: 'yearly',
  annually: 'yearly',
  quarter: 'quarterly',
  week: 'weekly',
  'half yearly': 'half-yearly',
  'every 3 months': 'quarterly',
  'every 6 months': 'half-yearly',
  'one off': 'once',
  'one-off': 'once',
  bought: 'once',
}

function billingOf(cells: Cells, kind: TechnologyKind): BillingCycle {
  const text = cells('billing').toLowerCase()
  if (text === '') return kind === 'subscription' || kind === 'service' ? 'monthly' : 'once'
  const cycle = billingCycles.find((each) => each === text) ?? billingWords[text]
  if (!cycle) {
    throw new UnreadableCell(
      'billing',
      `"${text.slice(0, 40)}" is no billing cycle. Write ${billingCycles.join(', ')}.`,
    )
  }
  return cycle
}

function costOf(cells: Cells, { decimalMark, currency: fallback }: AssetForms): Money | null {
  const text = cells('cost')
  const currency = cells('currency').toUpperCase() || fallback
  if (!/^[A-Z]{3}$/.test(currency)) {
    throw new UnreadableCell('currency', `"${currency.slice(0, 20)}" is not a currency of three letters.`)
  }
  if (text === '') return null
  const minor = readMinor(text, decimalMark, minorDigits(currency))
  if (minor === null) {
    throw new UnreadableCell('cost', `"${text.slice(0, 40)}" is not an amount with "${decimalMark}" before the cents.`)
  }
  if (minor < 0) {
    throw new UnreadableCell(
      'cost',
      `The cost is negative (${text.slice(0, 40)}). Enter what is paid as a positive amount.`,
    )
  }
  return { minor, currency }
}

function countOf(cells: Cells, field: AssetField): number | null {
  const text = cells(field)
  if (text === '') return null
  if (!/^\d{1,7}(?:\.0+)?$/.test(text)) throw new UnreadableCell(field, `"${text.slice(0, 40)}" is not a whole number.`)
  return Number(text)
}

function yearsOf(cells: Cells): number | null {
  const text = cells('usefulYears')
  if (text === '') return null
  const years = Number(text.replace(',', '.'))
  if (!(years > 0 && years <= 50)) {
    throw new UnreadableCell('usefulYears', `"${text.slice(0, 40)}" is not a number of years from above 0 to 50.`)
  }
  return years
}

function dateOf(cells: Cells, field: AssetField, { dateOrder }: AssetForms): CalendarDate | null {
  const text = cells(field)
  if (text === '' || /^(?:0000-00-00|never|none|n\/a|-)$/i.test(text)) return null
  const date = readDate(text, dateOrder)
  if (date === null) throw new UnreadableCell(field, `"${text.slice(0, 40)}" is not a date. Write it as 2027-03-31.`)
  return date
}

function yesOrNo(cells: Cells, field: AssetField): boolean {
  const text = cells(field).toLowerCase()
  if (['yes', 'true', '1', 'y', 'x', 'automatic'].includes(text)) return true
  if (['', 'no', 'false', '0', 'n', 'manual'].includes(text)) return false
  throw new UnreadableCell(field, `"${text.slice(0, 40)}" is neither yes nor no.`)
}
