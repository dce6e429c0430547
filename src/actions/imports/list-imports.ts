import { findColumnMapping } from '../../storage/column-mappings.ts'
import type { ImportBatch } from '../../storage/import-batches.ts'
import { listImportBatches } from '../../storage/import-batches.ts'
import type { Context } from '../context.ts'
import { reading } from '../read.ts'

/** The last 200 imports, newest first. */
export function listImports(context: Context): Promise<readonly ImportBatch[]> {
  return reading(context, (scope) => listImportBatches(scope, 200))
}

/** What the columns of a file with this header meant the last time; null for a header not seen before. */
export function findMapping(context: Context, fingerprint: string): Promise<unknown> {
  return reading(context, (scope) => findColumnMapping(scope, fingerprint))
}
