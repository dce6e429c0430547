import { billingCycles, technologyKinds } from '../../domain/technology.ts'
import type { BillingCycle, TechnologyKind } from '../../domain/technology.ts'
import type { CalendarDate } from '../../domain/values/calendar-date.ts'
import { minorDigits } from '../../domain/values/money.ts'
import type { Money } from '../../domain/values/money.ts'
import type { CsvRecord } from '../csv/csv-records.ts'
import type { DateOrder } from '../statements/read-date.ts'
import { readMinor } from '../statements/read-number.ts'
import type { DecimalMark } from '../statements/read-number.ts'
import { assetCells, countOf, dateOf, shown, UnreadableCell, yearsOf, yesOrNo } from './asset-cells.ts'
import type { AssetCells } from './asset-cells.ts'
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
    return { kind: 'row', row: rowFrom(assetCells(record, columns), columns, forms) }
  } catch (error) {
    if (error instanceof UnreadableCell) return { kind: 'rejected', field: error.field, reason: error.message }
    throw error
  }
}

function rowFrom(cells: AssetCells, columns: AssetColumns, forms: AssetForms): AssetRow {
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
    boughtOn: dateOf(cells, 'boughtOn', forms.dateOrder),
    usefulYears: yearsOf(cells) ?? (billing === 'once' ? usualYears[kind] : null),
    seatsBought: countOf(cells, 'seatsBought'),
    seatsActive: countOf(cells, 'seatsActive'),
    contractEnd: dateOf(cells, 'contractEnd', forms.dateOrder),
    renews: yesOrNo(cells, 'renews'),
    noticeDays: countOf(cells, 'noticeDays') ?? 0,
    endOfSupport: dateOf(cells, 'endOfSupport', forms.dateOrder),
    notes: cells('notes').slice(0, 2_000) || null,
  }
}

/** Years a thing bought once is spread over where the sheet does not say: a convention, to be edited. */
const usualYears: Readonly<Record<TechnologyKind, number>> = { device: 4, software: 3, subscription: 1, service: 1 }

function kindOf(cells: AssetCells, { layout }: AssetColumns): TechnologyKind {
  if (layout === 'snipe-it-assets') return 'device'
  if (layout === 'snipe-it-licences') return 'software'
  const text = cells('kind').toLowerCase()
  if (text === '') return ['', 'once'].includes(cells('billing').toLowerCase()) ? 'device' : 'subscription'
  const kind = technologyKinds.find((each) => each === text || `${each}s` === text)
  if (!kind) throw new UnreadableCell('kind', `"${shown(text)}" is no kind. Write ${technologyKinds.join(', ')}.`)
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

function billingOf(cells: AssetCells, kind: TechnologyKind): BillingCycle {
  const text = cells('billing').toLowerCase()
  if (text === '') return kind === 'subscription' || kind === 'service' ? 'monthly' : 'once'
  const cycle = billingCycles.find((each) => each === text) ?? billingWords[text]
  if (!cycle) {
    throw new UnreadableCell('billing', `"${shown(text)}" is no billing cycle. Write ${billingCycles.join(', ')}.`)
  }
  return cycle
}

function costOf(cells: AssetCells, { decimalMark, currency: fallback }: AssetForms): Money | null {
  const currency = cells('currency').toUpperCase() || fallback
  if (!/^[A-Z]{3}$/.test(currency)) {
    throw new UnreadableCell('currency', `"${currency.slice(0, 20)}" is not a currency of three letters.`)
  }
  const text = cells('cost')
  if (text === '') return null
  const minor = readMinor(text, decimalMark, minorDigits(currency))
  if (minor === null) {
    throw new UnreadableCell('cost', `"${shown(text)}" is not an amount with "${decimalMark}" before the cents.`)
  }
  if (minor < 0) {
    throw new UnreadableCell('cost', `The cost is negative (${shown(text)}). Enter what is paid as a positive amount.`)
  }
  return { minor, currency }
}
