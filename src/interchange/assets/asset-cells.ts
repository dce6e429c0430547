import type { CalendarDate } from '../../domain/values/calendar-date.ts'
import type { CsvRecord } from '../csv/csv-records.ts'
import { readDate } from '../statements/read-date.ts'
import type { DateOrder } from '../statements/read-date.ts'
import type { AssetColumns, AssetField } from './asset-columns.ts'

/** The text of a field in one row, without spaces around; empty where the sheet has no such column. */
export type AssetCells = (field: AssetField) => string

export function assetCells(record: CsvRecord, { at }: AssetColumns): AssetCells {
  return (field) => {
    const place = at[field]
    const cell = place === undefined ? '' : (record[place] ?? '').trim()
    if (cell.length > 5_000) {
      throw new UnreadableCell(field, `The cell has ${cell.length} characters; at most 5000 are read.`)
    }
    return cell
  }
}

/** Leaves the reading of a row at its first unreadable cell. */
export class UnreadableCell extends Error {
  readonly field: AssetField
  constructor(field: AssetField, message: string) {
    super(message)
    this.field = field
  }
}

export function countOf(cells: AssetCells, field: AssetField): number | null {
  const text = cells(field)
  if (text === '') return null
  if (!/^\d{1,7}(?:\.0+)?$/.test(text)) throw new UnreadableCell(field, `"${shown(text)}" is not a whole number.`)
  return Number(text)
}

export function yearsOf(cells: AssetCells): number | null {
  const text = cells('usefulYears')
  if (text === '') return null
  const years = Number(text.replace(',', '.'))
  if (!(years > 0 && years <= 50)) {
    throw new UnreadableCell('usefulYears', `"${shown(text)}" is not a number of years from above 0 to 50.`)
  }
  return years
}

export function dateOf(cells: AssetCells, field: AssetField, order: DateOrder): CalendarDate | null {
  const text = cells(field)
  if (text === '' || /^(?:0000-00-00|never|none|n\/a|-)$/i.test(text)) return null
  const date = readDate(text, order)
  if (date === null) throw new UnreadableCell(field, `"${shown(text)}" is not a date. Write it as 2027-03-31.`)
  return date
}

export function yesOrNo(cells: AssetCells, field: AssetField): boolean {
  const text = cells(field).toLowerCase()
  if (['yes', 'true', '1', 'y', 'x', 'automatic'].includes(text)) return true
  if (['', 'no', 'false', '0', 'n', 'manual'].includes(text)) return false
  throw new UnreadableCell(field, `"${shown(text)}" is neither yes nor no.`)
}

/** Enough of a cell to find it again. */
export function shown(text: string): string {
  return text.slice(0, 40)
}
