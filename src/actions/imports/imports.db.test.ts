import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aTechnology } from '../../../test/builders/technology.ts'
import { aNewOrganization } from '../../../test/database/a-context.ts'
import { aSpendLine, aStatement } from '../../../test/database/a-statement.ts'
import { asSuperuser, openTestDatabase } from '../../../test/database/open-test-database.ts'
import type { TestDatabase } from '../../../test/database/open-test-database.ts'
import { listAuditEntries, verifyAudit } from '../audit/list-audit-entries.ts'
import { exportBusiness } from '../business-file/export-business.ts'
import type { Context } from '../context.ts'
import { listSeats, listSpendLines } from '../spend/list-spend-lines.ts'
import { sortSpendLines } from '../spend/sort-spend-lines.ts'
import { changeTechnology } from '../technologies/change-technology.ts'
import { createTechnology } from '../technologies/create-technology.ts'
import { importAssets } from './import-assets.ts'
import { importSeats } from './import-seats.ts'
import { importStatement } from './import-statement.ts'
import { findMapping, listImports } from './list-imports.ts'
import { undoImport } from './undo-import.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

const sha256 = 'b'.repeat(64)

/** All an organization holds but its log and its list of imports, as text. */
async function everything({ organizationId }: Context): Promise<string> {
  return asSuperuser(database.superuser, async (client) => {
    const parts: unknown[] = []
    for (const table of ['organization', 'budget', 'vendor', 'technology', 'person', 'team', 'spend_line', 'seat']) {
      const columns = ['spend_line', 'seat'].includes(table) ? 'to_jsonb(t)' : 'id, key, body, removed_at'
      const { rows } = await client.query(`select ${columns} from plumbline.${table} t where org_id = $1 order by id`, [
        organizationId,
      ])
      parts.push(table, rows)
    }
    return JSON.stringify(parts)
  })
}

describe('statements', () => {
  test('every line is stored once, and the same file again adds nothing', async () => {
    const context = await aNewOrganization(database)
    const first = await importStatement(context, aStatement(2_500))
    expect(first).toMatchObject({ added: 2_500, known: 0, rejected: 0 })
    const before = await everything(context)
    expect(await importStatement(context, aStatement(2_500))).toEqual({
      batchId: null,
      added: 0,
      known: 2_500,
      rejected: 0,
    })
    expect(await everything(context)).toBe(before)
    const longer = await importStatement(context, aStatement(2_510))
    expect(longer).toMatchObject({ added: 10, known: 2_500 })
  })

  test('two equal charges on one day stay two, in the first file and in the second', async () => {
    const context = await aNewOrganization(database)
    const coffee = aSpendLine(0, { description: 'Coffee' })
    const file = { fileName: 'coffee.csv', sha256, lines: [coffee, coffee] }
    expect(await importStatement(context, file)).toMatchObject({ added: 2 })
    expect(await importStatement(context, { ...file, lines: [coffee, coffee, coffee] })).toMatchObject({
      added: 1,
      known: 2,
    })
    const spaced = { ...coffee, description: ' COFFEE  ' }
    expect(await importStatement(context, { ...file, lines: [spaced] })).toMatchObject({ added: 0 })
  })

  test('an import is one entry of the log, with its counts and a hash of its rows', async () => {
    const context = await aNewOrganization(database)
    const { batchId } = await importStatement(context, aStatement(40))
    const [entry, ...earlier] = await listAuditEntries(context, {})
    expect(earlier).toHaveLength(1)
    expect(entry).toMatchObject({
      verb: 'import-statement',
      subject: `imports/${batchId}`,
      after: { added: 40, rejected: 0, linesSha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    })
  })

  test('one bad line refuses the whole file and says which line it is', async () => {
    const context = await aNewOrganization(database)
    const before = await everything(context)
    const lines = aStatement(50).lines.with(31, aSpendLine(31, { date: '2026-02-30' }))
    await expect(importStatement(context, { fileName: 'x.csv', sha256, lines })).rejects.toMatchObject({
      code: 'invalid',
      details: { problems: [{ at: ['lines', 31, 'date'] }] },
    })
    expect(await everything(context)).toBe(before)
    expect(await listImports(context)).toEqual([])
  })

  test('undone, nothing of it is left; done again, all of it is there', async () => {
    const context = await aNewOrganization(database)
    await importStatement(context, aStatement(5))
    const before = await everything(context)
    const { batchId } = await importStatement(context, aStatement(90))
    await undoImport(context, { batchId })
    expect(await everything(context)).toBe(before)
    await expect(undoImport(context, { batchId })).rejects.toMatchObject({ code: 'conflict' })
    expect(await importStatement(context, aStatement(90))).toMatchObject({ added: 85, known: 5 })
    expect((await listImports(context)).map(({ undoneAt }) => undoneAt !== null)).toEqual([false, true, false])
    expect(await verifyAudit(context)).toMatchObject({ kind: 'intact' })
  })

  test('what the columns meant is kept for the next file with the same header', async () => {
    const context = await aNewOrganization(database)
    const mapping = { date: 'Buchungstag', amount: 'Betrag', decimal: ',' }
    await importStatement(context, { ...aStatement(2), fingerprint: 'header-1', mapping })
    expect(await findMapping(context, 'header-1')).toEqual(mapping)
    expect(await findMapping(context, 'header-2')).toBe(null)
    expect(await findMapping(await aNewOrganization(database), 'header-1')).toBe(null)
  })

  test('charges are sorted all or none, and pages give each line once, oldest first', async () => {
    const context = await aNewOrganization(database)
    await createTechnology(context, aTechnology({ key: 'till' }))
    await importStatement(context, aStatement(30))
    const ids: string[] = []
    let after: string | null = null
    do {
      const page: Awaited<ReturnType<typeof listSpendLines>> = await listSpendLines(context, { after, limit: 7 })
      ids.push(...page.rows.map(({ id }) => id))
      after = page.next
    } while (after !== null)
    expect(new Set(ids).size).toBe(30)
    const till = { technology: 'till', sorting: 'technology', state: 'matched' }
    const missing = '0190d6c0-0000-7000-8000-000000000000'
    const half = {
      sortings: [
        { lines: ids.slice(0, 3), ...till },
        { lines: [missing], ...till },
      ],
    }
    await expect(sortSpendLines(context, half)).rejects.toMatchObject({ code: 'not-found' })
    expect((await listSpendLines(context, {})).rows.filter(({ technology }) => technology === 'till')).toEqual([])
    expect(await sortSpendLines(context, { sortings: [{ lines: ids.slice(0, 3), ...till }] })).toEqual({ sorted: 3 })
    expect((await listSpendLines(context, {})).rows.filter(({ technology }) => technology === 'till')).toHaveLength(3)
  })
})

describe('assets', () => {
  const vendor = { key: 'acme', name: 'Acme', merchantPatterns: ['ACME'] }
  const list = (...keys: readonly string[]) => ({
    fileName: 'assets.csv',
    sha256,
    vendors: [vendor],
    technologies: keys.map((key) => aTechnology({ key, vendor: 'acme' })),
  })

  test('technologies come with the vendors they name, once, and the same list again adds nothing', async () => {
    const context = await aNewOrganization(database)
    expect(await importAssets(context, list('till', 'oven'))).toMatchObject({ added: 2, known: 0 })
    expect(await importAssets(context, list('till', 'oven'))).toEqual({
      batchId: null,
      added: 0,
      known: 2,
      rejected: 0,
    })
    const { technologies, vendors } = await exportBusiness(context)
    expect(technologies.map(({ key }) => key)).toEqual(['oven', 'till'])
    expect(vendors).toEqual([vendor])
  })

  test('undone, everything is as before; where one was changed since, the undoing is refused whole and says which', async () => {
    const context = await aNewOrganization(database)
    const before = await everything(context)
    const first = await importAssets(context, list('till', 'oven'))
    await undoImport(context, { batchId: first.batchId })
    expect(await everything(context)).toBe(before)
    const second = await importAssets(context, list('till', 'oven'))
    await changeTechnology(context, { key: 'oven', expectedVersion: 1, change: { title: 'Stone oven' } })
    const changed = await everything(context)
    await expect(undoImport(context, { batchId: second.batchId })).rejects.toThrow(/oven changed since/)
    expect(await everything(context)).toBe(changed)
  })

  test('a list that would make the business wrong is refused whole', async () => {
    const context = await aNewOrganization(database)
    const before = await everything(context)
    const wrong = { ...list('till'), vendors: [] }
    await expect(importAssets(context, wrong)).rejects.toMatchObject({ code: 'invalid' })
    expect(await everything(context)).toBe(before)
  })
})

describe('seats', () => {
  const seats = (lastActiveOn: string, ...people: readonly string[]) => ({
    fileName: 'seats.csv',
    sha256,
    seats: people.map((name) => ({ technology: 'till', email: `${name}@example.test`, lastActiveOn })),
  })

  test('a known place gets the newer day, and undoing gives back the days before, exactly', async () => {
    const context = await aNewOrganization(database)
    await createTechnology(context, aTechnology({ key: 'till' }))
    const first = await importSeats(context, seats('2026-12-01', 'ada', 'bob'))
    expect(first).toMatchObject({ added: 2, changed: 0 })
    const before = await everything(context)
    const second = await importSeats(context, seats('2027-01-02', 'bob', 'carol'))
    expect(second).toMatchObject({ added: 1, changed: 1, known: 0 })
    expect((await listSeats(context)).map(({ lastActiveOn }) => lastActiveOn)).toEqual([
      '2026-12-01',
      '2027-01-02',
      '2027-01-02',
    ])
    expect(await importSeats(context, seats('2027-01-02', 'bob', 'carol'))).toMatchObject({ batchId: null, known: 2 })
    await expect(undoImport(context, { batchId: first.batchId })).rejects.toThrow(/Undo that import first/)
    await undoImport(context, { batchId: second.batchId })
    expect(await everything(context)).toBe(before)
    await undoImport(context, { batchId: first.batchId })
    expect(await listSeats(context)).toEqual([])
  })

  test('[IMP-15] the counts on the technology follow the list, and undoing gives them back', async () => {
    const context = await aNewOrganization(database)
    const counts = { bought: 5, assigned: null, active: null }
    await createTechnology(context, aTechnology({ key: 'till', seats: counts }))
    const stored = async () => (await exportBusiness(context)).technologies.map((technology) => technology.seats)
    const { batchId } = await importSeats(context, seats('2027-01-02', 'ada', 'bob'))
    expect(await stored()).toEqual([{ bought: 5, assigned: 2, active: 2 }])
    const { batchId: second } = await importSeats(context, seats('2026-01-02', 'bob'))
    expect(await stored()).toEqual([{ bought: 5, assigned: 2, active: 1 }])
    await undoImport(context, { batchId: second })
    await undoImport(context, { batchId })
    expect(await stored()).toEqual([counts])
  })

  test('a seat in a technology that is not there refuses the list', async () => {
    const context = await aNewOrganization(database)
    await expect(importSeats(context, seats('2027-01-02', 'bob'))).rejects.toThrow(/no technology with the key "till"/)
  })
})
