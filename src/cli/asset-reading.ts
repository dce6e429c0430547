import { readAssets } from '../interchange/assets/read-assets.ts'
import type { ImportInto, ImportReading, NamedBytes } from './import-proposal.ts'
import { Refusal } from './refusal.ts'

/** An asset list as changes to a business: what is there already by key stays as it is. */
export async function assetReading(kind: string, file: NamedBytes, { business }: ImportInto): Promise<ImportReading> {
  const reading = await readAssets(file.bytes, { fileName: file.name, currency: business.organization.currency })
  if (reading.kind === 'refused') throw new Refusal('input', `${file.name} was not read. ${reading.problem.reason}`)
  const technologies = unknownTo(business.technologies, reading.technologies)
  const sellers = new Set(technologies.map(({ vendor }) => vendor))
  const vendors = unknownTo(business.vendors, reading.vendors).filter(({ key }) => sellers.has(key))
  return {
    kind,
    charges: [],
    after: {
      ...business,
      vendors: [...business.vendors, ...vendors],
      technologies: [...business.technologies, ...technologies],
    },
    withoutRate: [],
    rejected: reading.rejected,
    rejectedCount: reading.rejected.length,
    setAside: reading.problems,
    summary: `${file.name}: ${reading.rowCount} rows read as ${reading.technologies.length} technologies, ${reading.rejected.length} rows rejected.`,
  }
}

function unknownTo<Noun extends { readonly key: string }>(known: readonly Noun[], read: readonly Noun[]): Noun[] {
  const keys = new Set(known.map(({ key }) => key))
  return read.filter(({ key }) => !keys.has(key))
}
