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
  const vendorKeys = keysByName(rows.flatMap(({ asset }) => asset.vendor ?? []))
  const groups = Map.groupBy(rows, ({ asset }) => [asset.title, asset.vendor ?? '', asset.kind].join('\n').toLowerCase())
  const [technologies, rowsOf, taken] = [[] as Technology[], new Map<Key, readonly number[]>(), new Set<Key>()]
  for (const members of groups.values()) {
    const [first] = members
    if (!first) continue
    const key = keyFromTitle(first.asset.title, taken)
    taken.add(key)
    rowsOf.set(key, members.map(({ row }) => row))
    const vendor = first.asset.vendor === null ? null : (vendorKeys.get(first.asset.vendor.toLowerCase())?.key ?? null)
    technologies.push(technologyFrom(key, vendor, members.map(({ asset }) => asset)))
  }
  const vendors = [...vendorKeys.values()].map(({ key, name }) => ({ key, name, merchantPatterns: [] }))
  return { technologies, vendors, rowsOf }
} // prettier-ignore

function keysByName(names: readonly string[]): Map<string, { readonly key: Key; readonly name: string }> {
  const [keys, taken] = [new Map<string, { key: Key; name: string }>(), new Set<Key>()]
  for (const name of names) {
    if (keys.has(name.toLowerCase())) continue
    const key = keyFromTitle(name, taken)
    taken.add(key)
    keys.set(name.toLowerCase(), { key, name })
  }
  return keys
}

function technologyFrom(key: Key, vendor: Key | null, assets: readonly AssetRow[]): Technology {
  const [first] = assets
  if (!first) throw new RangeError('A technology comes from at least one row.')
  return {
    key,
    title: first.title,
    kind: first.kind,
    systemKind: null,
    vendor,
    owner: null,
    team: null,
    costLines: assets.flatMap(costLineFrom),
    seats: seatsFrom(assets),
    contract: contractFrom(assets),
    lifecycle: { phase: 'active', endOfSupport: earliest(assets.map((asset) => asset.endOfSupport)) },
    functionalFit: null,
    technicalFit: null,
    criticality: null,
    satisfaction: null,
    health: null,
    adoption: null,
    usage: null,
    supplies: [],
    primaryFor: [],
    purpose: null,
    dependsOn: [],
    boughtBecause: null,
    dataClasses: [],
    painPoints: [...new Set(assets.flatMap((asset) => asset.notes ?? []))],
    benefits: [],
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
