import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ClientConfig } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aGoal } from '../../../test/builders/goal.ts'
import { aNewOrganization } from '../../../test/database/a-context.ts'
import { aStatement } from '../../../test/database/a-statement.ts'
import { openEmptyDatabase, openTestDatabase } from '../../../test/database/open-test-database.ts'
import type { TestDatabase } from '../../../test/database/open-test-database.ts'
import type { Context } from '../../actions/context.ts'
import { changeGoal } from '../../actions/goals/change-goal.ts'
import { createGoal } from '../../actions/goals/create-goal.ts'
import { importStatement } from '../../actions/imports/import-statement.ts'
import { verifyAudit } from '../../actions/audit/list-audit-entries.ts'
import { exportBusiness } from '../../actions/business-file/export-business.ts'
import { connect } from '../database.ts'
import { backupDatabase } from './backup-database.ts'
import { onlyChecks, readBackup } from './read-backup.ts'
import { restoreDatabase } from './restore-database.ts'

let database: TestDatabase
let folder: string
let context: Context
const now = new Date('2027-01-15T09:00:00.000Z')
beforeAll(async () => {
  database = await openTestDatabase()
  folder = mkdtempSync(join(tmpdir(), 'plumbline-backup-'))
  context = await aNewOrganization(database)
  await importStatement(context, aStatement(2_000))
  await createGoal(context, aGoal({ title: 'Tabs\tand\nlines, "quotes", \\N and ünïcode 🥐' }))
  await createGoal(await aNewOrganization(database, { userId: 'bob' }), aGoal({ key: 'of-bob' }))
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await database.close()
})

test('[R8] a backup made while others write restores to the same rows, table by table', async () => {
  let isWriting = true
  const writers = [0, 1, 2].map(async (writer) => {
    for (let version = 1; isWriting; version += 1) {
      const key = `busy-${writer}-${version}`
      await createGoal(context, aGoal({ key }))
      await changeGoal(context, { key, expectedVersion: 1, change: { weight: version } })
    }
  })
  try {
    for (let round = 0; round < 5; round += 1) {
      const file = join(folder, `load-${round}.backup`)
      const made = await backupDatabase(database.owner, { file, now })
      expect(made.rows).toBeGreaterThan(2_000)
      expect(await tablesAfterRestore(file, `again-${round}.backup`)).toEqual(made.tables)
    }
  } finally {
    isWriting = false
    await Promise.all(writers)
  }
})

async function tablesAfterRestore(file: string, again: string) {
  const empty = await openEmptyDatabase()
  try {
    await restoreDatabase(empty.owner, file)
    await expectUsable(empty)
    return (await backupDatabase(empty.owner, { file: join(folder, again), now })).tables
  } finally {
    await empty.close()
  }
}

/** The chain verifies, the business reads, the next write is taken, and row-level security stands. */
async function expectUsable(connections: { readonly owner: ClientConfig; readonly app: ClientConfig }): Promise<void> {
  const restored = await connect(connections, { place: '', stopServer: async () => undefined, mustBeDurable: false })
  try {
    const within = { ...context, database: restored }
    expect(await verifyAudit(within)).toMatchObject({ kind: 'intact' })
    const { goals } = await exportBusiness(within)
    expect(goals.map(({ title }) => title)).toContain('Tabs\tand\nlines, "quotes", \\N and ünïcode 🥐')
    expect(goals.map(({ key }) => key)).not.toContain('of-bob')
    await exportBusiness({ ...within, organizationId: '00000000-0000-7000-8000-000000000000' }).then(
      () => expect.unreachable(),
      (error) => expect(error).toMatchObject({ code: 'not-found' }),
    )
    const { rows } = await restored.pool.query('select from plumbline.goal')
    expect(rows).toEqual([])
  } finally {
    await restored.close()
  }
}

test('a backup with one flipped bit is refused, wherever the bit is', async () => {
  const file = join(folder, 'whole.backup')
  await backupDatabase(database.owner, { file, now })
  await readBackup(file, onlyChecks)
  const bytes = readFileSync(file)
  const damagedFile = join(folder, 'flipped.backup')
  // Bytes 4 to 9 of a gzip head (time, system) carry nothing.
  const places = Array.from({ length: 60 }, (_, index) => 10 + Math.floor(((bytes.length - 11) * index) / 59))
  for (const place of places) {
    const flipped = Buffer.from(bytes)
    flipped.writeUInt8(flipped.readUInt8(place) ^ (1 << (place % 8)), place)
    writeFileSync(damagedFile, flipped)
    await expect(readBackup(damagedFile, onlyChecks), `byte ${place}`).rejects.toThrow(/damaged/)
  }
  const empty = await openEmptyDatabase()
  await expect(restoreDatabase(empty.owner, damagedFile)).rejects.toThrow(/damaged and was not used/)
  await empty.close()
})

test('a backup that was cut short is refused', async () => {
  const file = join(folder, 'cut.backup')
  await backupDatabase(database.owner, { file, now })
  const { length } = readFileSync(file)
  for (const share of [0.99, 0.5, 0.01]) {
    truncateSync(file, Math.floor(length * share))
    await expect(readBackup(file, onlyChecks)).rejects.toThrow(/damaged/)
  }
  await expect(readBackup(join(folder, 'missing.backup'), onlyChecks)).rejects.toThrow(/There is no file/)
})

test('a database that holds anything is not restored into', async () => {
  const file = join(folder, 'second.backup')
  await backupDatabase(database.owner, { file, now })
  await expect(restoreDatabase(database.owner, file)).rejects.toThrow(/not empty/)
})
