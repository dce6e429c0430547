import { ActionError } from '../action-error.ts'
import { importBusinessFile } from '../business-file/import-business-file.ts'
import type { ImportedBusiness } from '../business-file/import-business-file.ts'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { mustBeAllowed } from '../permissions.ts'
import { importAssets } from './import-assets.ts'
import type { ImportedAssets } from './import-assets.ts'
import { importSeats } from './import-seats.ts'
import type { ImportedSeats } from './import-seats.ts'
import { importStatement } from './import-statement.ts'
import type { ImportedStatement } from './import-statement.ts'
import { readAssetUpload, readBusinessUpload, readSeatUpload, readStatementUpload } from './read-upload.ts'
import { kindOfUpload, sha256Of, uploadChoices } from './upload.ts'
import type { Upload, UploadChoices } from './upload.ts'

export type ImportedUpload =
  | ({ readonly kind: 'statement' } & ImportedStatement)
  | ({ readonly kind: 'assets' } & ImportedAssets)
  | ({ readonly kind: 'seats' } & ImportedSeats)
  | ({ readonly kind: 'business-file' } & ImportedBusiness)

const mostRejected = 10_000

/** Reads a file and stores what is new in it, all or none; the same file twice adds nothing. */
export async function importUpload(context: Context, upload: Upload): Promise<ImportedUpload> {
  mustBeAllowed(context, 'write')
  const choices = parse(uploadChoices, upload.choices ?? {})
  upload.onProgress?.({ stage: 'reading', rows: 0 })
  const kind = kindOfUpload(upload, choices)
  const file = { fileName: upload.name, sha256: sha256Of(upload.bytes) }
  switch (kind) {
    case 'statement':
      return { kind, ...(await importLines(context, upload, choices)) }
    case 'assets': {
      const { technologies, vendors, rejected } = await readAssetUpload(context, upload)
      upload.onProgress?.({ stage: 'storing', rows: technologies.length })
      const nouns = { technologies, vendors, rejected: rejected.slice(0, mostRejected) }
      return { kind, ...(await importAssets(context, { ...file, ...nouns })) }
    }
    case 'seats': {
      const { seats, rejected } = await readSeatUpload(upload)
      upload.onProgress?.({ stage: 'storing', rows: seats.length })
      const given = { ...file, seats, rejected: rejected.slice(0, mostRejected) }
      return { kind, ...(await importSeats(context, given)) }
    }
    case 'business-file': {
      const business = readBusinessUpload(context, upload)
      const given = { ...file, business, comparedWith: choices.comparedWith }
      return { kind, ...(await importBusinessFile(context, given)) }
    }
  }
}

async function importLines(context: Context, upload: Upload, choices: UploadChoices): Promise<ImportedStatement> {
  const reading = await readStatementUpload(context, upload, choices)
  if (reading.kind === 'question') {
    const { about, text } = reading.question
    throw new ActionError('invalid', `${text} Send the answer as choices.${about}.`, {
      problems: [{ severity: 'error', code: 'question', at: ['choices', about], message: text }],
    })
  }
  const { lines, fingerprint, mapping } = reading
  upload.onProgress?.({ stage: 'storing', rows: lines.length })
  const rejected = reading.rejected.slice(0, mostRejected)
  const file = { fileName: upload.name, sha256: sha256Of(upload.bytes) }
  return importStatement(context, { ...file, lines, rejected, fingerprint, mapping: mapping ?? undefined })
}
