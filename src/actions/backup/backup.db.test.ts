import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { aGoal } from '../../../test/builders/goal.ts'
import { aNewOrganization } from '../../../test/database/a-context.ts'
import { openDatabase } from '../../storage/database.ts'
import { exportBusiness } from '../business-file/export-business.ts'
import { createGoal } from '../goals/create-goal.ts'
import { fromBackup } from './from-backup.ts'
import { makeBackup } from './make-backup.ts'

const folder = mkdtempSync(join(tmpdir(), 'plumbline-whole-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const say = () => undefined
const now = new Date('2027-01-15T09:00:00.000Z')
const file = join(folder, 'firm.backup')

test('a backup is made while the program runs, is not written over, and fills a new folder once', async () => {
  const running = { folder: mkdtempSync(join(tmpdir(), 'plumbline-from-')), url: null, say }
  const restored = { folder: mkdtempSync(join(tmpdir(), 'plumbline-into-')), url: null, say }
  const database = await openDatabase(running)
  const context = await aNewOrganization(database)
  await createGoal(context, aGoal({ title: 'Kept' }))
  expect((await makeBackup({ ...running, file }, now)).rows).toBeGreaterThan(3)
  await createGoal(context, aGoal({ key: 'after' }))
  await expect(makeBackup({ ...running, file }, now)).rejects.toThrow(/is there already/)
  await expect(fromBackup({ ...running, file })).rejects.toThrow(/not empty/)
  await database.close()
  expect(await fromBackup({ ...restored, file })).toMatchObject({ madeAt: now.toISOString() })
  await expect(fromBackup({ ...restored, file })).rejects.toThrow(/not empty/)
  const again = await openDatabase(restored)
  const { goals } = await exportBusiness({ ...context, database: again })
  await again.close()
  expect(goals.map(({ title }) => title)).toEqual(['Kept'])
  for (const place of [running, restored]) rmSync(place.folder, { recursive: true, force: true })
})
