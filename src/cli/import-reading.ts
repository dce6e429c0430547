import { identifyFile } from '../interchange/identify-file.ts'
import { assetReading } from './asset-reading.ts'
import { fileBytes, fileHead } from './business-input.ts'
import type { ImportInto, ImportReading, NamedFile } from './import-proposal.ts'
import { Refusal } from './refusal.ts'
import { statementReading } from './statement-reading.ts'

export async function importReading(file: NamedFile, into: ImportInto): Promise<ImportReading> {
  const { kind, reason } = identifyFile(file.name, await fileHead(file.path))
  switch (kind) {
    case 'statement-csv':
    case 'ofx':
      return statementReading(file, into)
    case 'asset-sheet':
    case 'asset-workbook':
    case 'snipe-it-assets':
    case 'snipe-it-licences':
      return assetReading(kind, { name: file.name, bytes: await fileBytes(file.path) }, into)
    case 'business-file':
      throw new Refusal(
        'usage',
        `${file.name} is a business file itself. Use it directly, such as "plumbline score ${file.name}".`,
      )
    case 'seats':
      throw new Refusal(
        'usage',
        `${file.name} is a seat list. Put it beside the business file as seats.csv, or name it with "plumbline spend --seats".`,
      )
    case 'unknown':
      throw new Refusal('input', `${file.name} was not read. ${reason}`)
  }
}
