import { createHash } from 'node:crypto'
import { z } from 'zod'
import { title } from '../../contract/scalars.ts'
import { identifyFile } from '../../interchange/identify-file.ts'
import { ActionError } from '../action-error.ts'

/** What a person said about a file: which account it is, and answers to what the file itself cannot tell. */
export const uploadChoices = z.strictObject({
  kind: z.enum(['statement', 'assets', 'seats', 'business-file']).nullable().default(null),
  account: title.nullable().default(null),
  moneyOut: z.enum(['negative', 'positive', 'debit', 'credit']).nullable().default(null),
  dateOrder: z.enum(['ymd', 'dmy', 'mdy']).nullable().default(null),
  decimalMark: z.enum(['.', ',']).nullable().default(null),
  /** Of a business file: which stored business it was compared with. */
  comparedWith: z.string().max(100).nullable().default(null),
})
export type UploadChoices = z.infer<typeof uploadChoices>

/** A file as it arrived. */
export type Upload = {
  readonly name: string
  readonly bytes: Uint8Array
  readonly choices: unknown
  readonly onProgress?: (progress: UploadProgress) => void
}

export type UploadProgress = { readonly stage: 'reading' | 'sorting' | 'storing'; readonly rows: number }

export type UploadKind = NonNullable<UploadChoices['kind']>

/** What the person said it is, or what its content shows. [IMP-1] */
export function kindOfUpload({ name, bytes }: Upload, { kind }: UploadChoices): UploadKind {
  if (bytes.length === 0) throw new ActionError('invalid', `${name} is empty. Choose the file again.`)
  if (kind !== null) return kind
  const found = identifyFile(name, bytes)
  switch (found.kind) {
    case 'statement-csv':
    case 'ofx':
      return 'statement'
    case 'asset-sheet':
    case 'asset-workbook':
    case 'snipe-it-assets':
    case 'snipe-it-licences':
      return 'assets'
    case 'seats':
    case 'business-file':
      return found.kind
    case 'unknown':
      throw new ActionError('invalid', `${name}: ${found.reason}`)
  }
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
