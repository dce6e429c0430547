import type { CsvRecord } from '../csv/csv-records.ts'
import { columnName } from '../statements/statement-columns.ts'

export const assetFields = [
  'title',
  'kind',
  'vendor',
  'cost',
  'currency',
  'billing',
  'quantity',
  'boughtOn',
  'usefulYears',
  'seatsBought',
  'seatsActive',
  'contractEnd',
  'renews',
  'noticeDays',
  'endOfSupport',
  'notes',
] as const
export type AssetField = (typeof assetFields)[number]

/** Positions of the fields in one sheet, and the columns that none of them reads. */
export type AssetColumns = {
  readonly layout: AssetLayout
  readonly at: Readonly<Partial<Record<AssetField, number>>>
  readonly unread: readonly string[]
}

/** Our own sheet, or the two of Snipe-IT. [IMP-13] */
export type AssetLayout = 'sheet' | 'snipe-it-assets' | 'snipe-it-licences'

type Aliases = Readonly<Partial<Record<AssetField, readonly string[]>>>

const sheetAliases: Aliases = {
  title: ['name', 'title', 'technology', 'product', 'software', 'subscription', 'asset', 'item', 'model'],
  kind: ['kind', 'type'],
  vendor: ['vendor', 'supplier', 'manufacturer', 'seller', 'provider'],
  cost: ['cost', 'price', 'amount', 'purchase cost', 'cost per unit', 'unit price'],
  currency: ['currency'],
  billing: ['billing', 'billing cycle', 'cycle', 'payment cycle', 'paid'],
  quantity: ['quantity', 'qty', 'count'],
  boughtOn: ['bought on', 'purchase date', 'bought', 'start', 'start date', 'purchased'],
  usefulYears: ['useful years', 'years of use', 'lifetime years'],
  seatsBought: ['seats bought', 'seats', 'licences', 'licenses', 'users paid'],
  seatsActive: ['seats used', 'seats active', 'active users', 'users active'],
  contractEnd: ['contract end', 'renewal date', 'expiration date', 'expires', 'renews on', 'next payment'],
  renews: ['renews', 'renews by itself', 'auto renew', 'renewal'],
  noticeDays: ['notice days', 'notice period days', 'notice'],
  endOfSupport: ['end of support', 'end of life', 'eol', 'asset eol date'],
  notes: ['notes', 'note', 'comment', 'pain points'],
}

const snipeAssetAliases: Aliases = {
  title: ['model', 'model name', 'name', 'item name'],
  vendor: ['manufacturer', 'supplier'],
  cost: ['purchase cost'],
  boughtOn: ['purchase date'],
  quantity: ['quantity'],
  endOfSupport: ['asset eol date', 'eol date', 'end of life'],
}

const snipeLicenceAliases: Aliases = {
  title: ['item name', 'name'],
  vendor: ['manufacturer', 'supplier'],
  cost: ['purchase cost'],
  boughtOn: ['purchase date'],
  seatsBought: ['seats'],
  contractEnd: ['expiration date', 'termination date'],
}

const aliasesByLayout: Readonly<Record<AssetLayout, Aliases>> = {
  sheet: sheetAliases,
  'snipe-it-assets': snipeAssetAliases,
  'snipe-it-licences': snipeLicenceAliases,
}

/** The layout a header row shows, or null when it names no asset. */
export function assetColumns(header: CsvRecord): AssetColumns | null {
  const names = header.map(columnName)
  const layout = layoutOf(names)
  const at: Partial<Record<AssetField, number>> = {}
  for (const field of assetFields) {
    const found = (aliasesByLayout[layout][field] ?? [])
      .map((alias) => names.indexOf(alias))
      .find((place) => place !== -1)
    if (found !== undefined && !Object.values(at).includes(found)) at[field] = found
  }
  if (at.title === undefined || Object.keys(at).length < 2) return null
  const read = new Set(Object.values(at))
  return { layout, at, unread: header.filter((name, place) => name.trim() !== '' && !read.has(place)) }
}

function layoutOf(names: readonly string[]): AssetLayout {
  if (names.includes('asset tag') && names.includes('purchase cost')) return 'snipe-it-assets'
  const isLicence = names.includes('item name') && names.includes('seats')
  return isLicence ? 'snipe-it-licences' : 'sheet'
}
