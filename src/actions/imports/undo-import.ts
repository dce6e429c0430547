import { z } from 'zod'
import type { ImportBatch, ImportKind } from '../../storage/import-batches.ts'
import { findImportBatch, findLaterBatch, markUndone } from '../../storage/import-batches.ts'
import type { WritingScope } from '../../storage/in-organization.ts'
import type { Author } from '../../storage/noun-rows.ts'
import { deleteSeatsOfBatch, updateSeat } from '../../storage/seats.ts'
import { deleteLinesOfBatch } from '../../storage/spend-lines.ts'
import { ActionError } from '../action-error.ts'
import type { Context } from '../context.ts'
import { writing } from '../write.ts'
import { uncountSeats } from './count-seats.ts'
import type { BeforeSeats } from './import-seats.ts'
import type { Touched } from './store-differences.ts'
import { takeBack } from './take-back.ts'

const undoing = z.strictObject({ batchId: z.uuid() })

export type UndoneImport = { readonly batchId: string; readonly kind: ImportKind }

/** Takes an import back whole: `{ batchId }`. */
export function undoImport(context: Context, input: unknown): Promise<UndoneImport> {
  return writing(
    context,
    {
      name: 'undo-import',
      permission: 'write',
      input: undoing,
      work: async (scope, { batchId }) => {
        const batch = await findImportBatch(scope, batchId)
        if (batch === null) throw new ActionError('not-found', 'There is no such import.')
        if (batch.undoneAt !== null)
          throw new ActionError('conflict', `The import of ${batch.fileName} is undone already.`)
        const by = { by: context.person.userId, at: context.now }
        await undoKind(scope, batch, by)
        await markUndone(scope, batchId, by)
        const before = { fileName: batch.fileName, counts: batch.counts }
        return { answer: { batchId, kind: batch.kind }, audit: { subject: `imports/${batchId}`, before, after: null } }
      },
    },
    input,
  )
}

type Undoable = ImportBatch & { readonly before: unknown }

async function undoKind(scope: WritingScope, batch: Undoable, author: Author): Promise<void> {
  switch (batch.kind) {
    case 'statement':
      await deleteLinesOfBatch(scope, batch.id)
      return
    case 'seats':
      await undoSeats(scope, batch, author)
      return
    case 'assets':
    case 'business-file':
      // `before` was written by storeDifferences when this batch was stored.
      await takeBack(scope, batch.before as Touched, author)
      return
  }
}

/** Days of use are overwritten by later lists, so only the last list can be taken back. */
async function undoSeats(scope: WritingScope, batch: Undoable, author: Author): Promise<void> {
  const later = await findLaterBatch(scope, batch.id, ['seats'])
  if (later !== null) {
    throw new ActionError(
      'conflict',
      `A later list of seats (${later.fileName}) builds on this one. Undo that import first.`,
    )
  }
  await deleteSeatsOfBatch(scope, batch.id)
  // `before` was written by import-seats when this batch was stored.
  const { seats, counted } = batch.before as BeforeSeats
  for (const seat of seats) await updateSeat(scope, seat.id, seat)
  await uncountSeats(scope, counted, author)
}
