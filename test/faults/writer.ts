import { writeSync } from 'node:fs'
import type { Context } from '../../src/actions/context.ts'
import { changeGoal } from '../../src/actions/goals/change-goal.ts'
import { createGoal } from '../../src/actions/goals/create-goal.ts'
import { importStatement } from '../../src/actions/imports/import-statement.ts'
import { createOrganization } from '../../src/actions/organizations/create-organization.ts'
import type { Database } from '../../src/storage/database.ts'
import { migrate } from '../../src/storage/migrate.ts'
import { prepareBundled } from '../../src/storage/server/server-roles.ts'
import { aGoal } from '../builders/goal.ts'
import { anOrganization } from '../builders/business.ts'
import { aRequest } from '../database/a-context.ts'
import { aStatementOf } from '../database/a-statement.ts'
import { openFolder, startServer } from './open-folder.ts'

// A small program that is made to be killed: it writes without end and says what was acknowledged, line by line.
const [mode, folder = '', run = ''] = process.argv.slice(2)
if (mode === 'migrate') await migrateForever()
else await writeForever()

async function migrateForever(): Promise<void> {
  const server = await startServer(folder)
  const { owner } = await prepareBundled(server.connection, 'plumbline')
  say('migrating')
  await migrate(owner)
  say('migrated')
  await never()
}

async function writeForever(): Promise<void> {
  const began = performance.now()
  const database = await openFolder(folder)
  say(`ready ${Math.round(performance.now() - began)} ${database.adopted ? 'adopted' : 'started'}`)
  const context = await theOrganization(database)
  if (mode === 'hold') await never()
  for (let count = 1; ; count += 1) await oneRound(context, `${run}-${count}`)
}

/** The same organization in every run: its id follows from person and key. */
async function theOrganization(database: Database): Promise<Context> {
  const { userId, ...request } = aRequest(database, { idempotencyKey: 'the-organization' })
  const { organizationId } = await createOrganization({ ...request, userId }, anOrganization())
  say(`organization ${organizationId}`)
  return { ...request, idempotencyKey: null, organizationId, person: { userId, role: 'owner' } }
}

async function oneRound(context: Context, name: string): Promise<void> {
  await createGoal(context, aGoal({ key: `goal-${name}` }))
  say(`created goal-${name}`)
  const imported = importStatement(context, aStatementOf(`account ${name}`, 300))
  const changed = changeGoal(context, { key: `goal-${name}`, expectedVersion: 1, change: { weight: 7 } })
  await changed
  say(`changed goal-${name}`)
  await imported
  say(`imported account ${name}`)
}

function say(line: string): void {
  writeSync(1, `${line}\n`)
}

function never(): Promise<never> {
  setInterval(() => undefined, 1_000)
  return new Promise(() => undefined)
}
