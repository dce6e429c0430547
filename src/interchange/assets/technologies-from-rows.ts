import { blankTechnology } from '../../domain/blank-technology.ts'
import type { CostLine, Technology, Vendor } from '../../domain/technology.ts'
import { keyFromTitle } from '../../domain/values/key.ts'
import type { Key } from '../../domain/values/key.ts'
import { times } from '../../domain/values/money.ts'
import type { AssetRow } from './read-asset-row.ts'

export type NumberedRow = { readonly row: number; readonly asset: AssetRow }

export type AssetNouns = {
  readonly technologies: readonly Technology[]
  readonly vendors: readonly Vendor[]
  /** Rows of the sheet each technology comes from. */
  readonly rowsOf: ReadonlyMap<Key, readonly number[]>
}

/** Rows of one name, seller and kind become one technology with a cost line for each: twenty laptops of a model are one entry. [IMP-13] */
export function technologiesFromRows(rows: readonly NumberedRow[]): AssetNouns {
  const vendors = vendorsByName(rows.flatMap(({ asset }) => asset.vendor ?? []))
  const technologies: Technology[] = []
  const rowsOf = new Map<Key, readonly number[]>()
  const taken = new Set<Key>()
  for (const members of Map.groupBy(rows, sameTechnology).values()) {
    const [first] = members
    if (!first) continue
    const key = keyFromTitle(first.asset.title, taken)
    taken.add(key)
    const vendor = vendors.get(first.asset.vendor?.toLowerCase() ?? '')?.key ?? null
    const assets = members.map(({ asset }) => asset)
    rowsOf.set(
      key,
      members.map(({ row }) => row),
    )
    technologies.push(technologyFrom(assets, { key, vendor }))
  }
  return { technologies, vendors: [...vendors.values()], rowsOf }
}

function sameTechnology({ asset }: NumberedRow): string {
  return [asset.title, asset.vendor ?? '', asset.kind].join('\n').toLowerCase()
}

function vendorsByName(names: readonly string[]): Map<string, Vendor> {
  const vendors = new Map<string, Vendor>()
  const taken = new Set<Key>()
  for (const name of names) {
    if (vendors.has(name.toLowerCase())) continue
    const key = keyFromTitle(name, taken)
    taken.add(key)
    vendors.set(name.toLowerCase(), { key, name, merchantPatterns: [] })
  }
  return vendors
}

type Keys = { readonly key: Key; readonly vendor: Key | null }

function technologyFrom(assets: readonly AssetRow[], { key, vendor }: Keys): Technology {
  const [first] = assets
  if (!first) throw new RangeError('A technology comes from at least one row.')
  const endOfSupport = earliest(assets.map((asset) => asset.endOfSupport))
  return {
    ...blankTechnology({ key, title: first.title, kind: first.kind }),
    vendor,
    costLines: assets.flatMap(costLineFrom),
    seats: seatsFrom(assets),
    contract: contractFrom(assets),
    lifecycle: { phase: 'active', endOfSupport },
    painPoints: [...new Set(assets.flatMap((asset) => asset.notes ?? []))],
  }
}

function costLineFrom(asset: AssetRow): CostLine[] {
  if (asset.cost === null) return []
  const { billing: cycle, boughtOn: from, usefulYears } = asset
  const title = asset.quantity === 1 ? asset.title : `${asset.quantity} x ${asset.title}`
  const until = cycle === 'once' || asset.renews ? null : asset.contractEnd
  return [{ title, amount: times(asset.cost, asset.quantity), cycle, from, until, usefulYears, basis: 'contract' }]
}

function seatsFrom(assets: readonly AssetRow[]): Technology['seats'] {
  const counted = assets.filter((asset) => asset.seatsBought !== null)
  if (counted.length === 0) return null
  const active = assets.filter((asset) => asset.seatsActive !== null)
  return {
    bought: counted.reduce((total, asset) => total + (asset.seatsBought ?? 0), 0),
    assigned: null,
    active: active.length === 0 ? null : active.reduce((total, asset) => total + (asset.seatsActive ?? 0), 0),
  }
}

function contractFrom(assets: readonly AssetRow[]): Technology['contract'] {
  const end = earliest(assets.map((asset) => asset.contractEnd))
  const ending = assets.find((asset) => asset.contractEnd === end)
  if (end === null || !ending) return null
  const { boughtOn: start, renews, noticeDays } = ending
  return { start, end, renews, noticeDays, renewalMonths: null, estimated: false }
}

function earliest(dates: readonly (string | null)[]): string | null {
  return dates.filter((date) => date !== null).toSorted()[0] ?? null
}
