import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { catalogue } from './catalogue/catalogue.ts'
import { demos } from './demo/demos.ts'
import type { Demo } from './demo/demos.ts'
import type { Business } from './domain/business.ts'
import { sortLines } from './domain/charges/sort-lines.ts'
import { vendorIndex } from './domain/charges/vendor-index.ts'
import type { Seat, SpendLine } from './domain/spend-line.ts'
import type { Example } from './http/http-settings.ts'
import { readBusinessFile } from './interchange/business-file/read-business-file.ts'
import { readStatement } from './interchange/read-statement.ts'
import { readSeats } from './interchange/seats/read-seats.ts'

/** An example with its facts, read from the files of `src/demo` by the same readers that read everybody's. */
type LoadedExample = {
  readonly business: Business
  readonly spendLines: readonly SpendLine[]
  readonly seats: readonly Seat[]
}

/** The examples there are; each is read when somebody opens it. */
export function examples(today: () => string): readonly Example[] {
  return demos
    .filter((demo) => existsSync(pathIn(demo, 'plumbline.yaml')))
    .map((demo) => ({
      key: demo.key,
      title: demo.title,
      sentence: demo.sentence,
      load: () => loadExample(demo, today()),
    }))
}

async function loadExample(demo: Demo, today: string): Promise<LoadedExample> {
  const text = await readFile(pathIn(demo, 'plumbline.yaml'), 'utf8')
  const { business, problems } = readBusinessFile(text, 'plumbline.yaml', today)
  if (business === null) throw new Error(`The example ${demo.key} does not read: ${problems[0]?.message ?? ''}`)
  return { business, spendLines: await linesOf(demo, business), seats: await seatsOf(demo, business) }
}

async function linesOf(demo: Demo, { organization, vendors, technologies }: Business): Promise<readonly SpendLine[]> {
  const bytes = await bytesOf(demo, 'statement.csv')
  if (bytes === null) return []
  const reading = await readStatement(bytes, { fileName: 'statement.csv', currency: organization.currency })
  if (reading.kind !== 'read') throw new Error(`The statement of the example ${demo.key} does not read.`)
  return sortLines(reading.lines, vendorIndex({ vendors, technologies, catalogue })).map(({ line }) => line)
}

async function seatsOf(demo: Demo, { technologies }: Business): Promise<readonly Seat[]> {
  const bytes = await bytesOf(demo, 'seats.csv')
  if (bytes === null) return []
  const reading = await readSeats(bytes, { fileName: 'seats.csv' })
  if (reading.kind !== 'read') throw new Error(`The seats of the example ${demo.key} do not read.`)
  const known = new Set(technologies.map(({ key }) => key))
  return reading.seats.filter(({ technology }) => known.has(technology))
}

async function bytesOf(demo: Demo, name: string): Promise<Uint8Array | null> {
  const path = pathIn(demo, name)
  return existsSync(path) ? readFile(path) : null
}

function pathIn({ folder }: Demo, name: string): string {
  return fileURLToPath(new URL(`./demo/${folder}/${name}`, import.meta.url))
}
