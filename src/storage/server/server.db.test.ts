import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import type { ClientConfig } from 'pg'
import { afterAll, describe, expect, inject, test } from 'vitest'
import { asSuperuser, openEmptyDatabase, openTestDatabase } from '../../../test/database/open-test-database.ts'
import { startServer } from '../../../test/faults/open-folder.ts'
import { aRequest } from '../../../test/database/a-context.ts'
import { anOrganization } from '../../../test/builders/business.ts'
import { createOrganization } from '../../actions/organizations/create-organization.ts'
import { connect, openDatabase } from '../database.ts'
import { knownMigrations, migrate } from '../migrate.ts'
import { lockFolder } from './program-lock.ts'
import { processStart } from './process-start.ts'
import { prepareExternal } from './server-roles.ts'

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

function newFolder(name = 'plumbline-server-'): string {
  const folder = mkdtempSync(join(tmpdir(), name))
  folders.push(folder)
  return folder
}

describe('the bundled server', () => {
  test('[R5] waits for the disk, checks its pages, listens on no port, and its socket is private', async () => {
    const folder = newFolder()
    const server = await startServer(folder)
    const { rows } = await asSuperuser(server.connection, (client) =>
      client.query<{ name: string; setting: string }>(
        `select name, setting from pg_settings where name in
          ('fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums', 'listen_addresses') order by name`,
      ),
    )
    await server.stop()
    expect(rows.map(({ name, setting }) => `${name}=${setting}`)).toEqual([
      'data_checksums=on',
      'fsync=on',
      'full_page_writes=on',
      'listen_addresses=',
      'synchronous_commit=on',
    ])
    expect(statSync(join(folder, 'socket')).mode & 0o777).toBe(0o700)
    expect(statSync(join(folder, 'postgres')).mode & 0o777).toBe(0o700)
    expect(existsSync(join(folder, 'program.lock'))).toBe(false)
  })

  test('runs in a folder whose path is far too long for a socket', async () => {
    const base = newFolder()
    chmodSync(base, 0o755)
    const folder = join(base, ...Array.from({ length: 8 }, () => 'a-folder-within-a-folder'))
    const server = await startServer(folder)
    expect(Buffer.byteLength(`${server.connection.host}/.s.PGSQL.5432`)).toBeLessThan(100)
    expect(statSync(server.connection.host ?? '').mode & 0o777).toBe(0o700)
    await server.stop()
    rmSync(server.connection.host ?? '', { recursive: true })
  })

  test.runIf(process.getuid?.() === 0)(
    'as root, a folder that the unprivileged user cannot reach is moved to a folder of the system, and it is said where',
    async () => {
      const closed = newFolder()
      const folder = join(closed, 'data')
      const said: string[] = []
      const open = () => openDatabase({ folder, url: null, say: (message) => said.push(message) })
      const first = await open()
      const { organizationId } = await createOrganization(aRequest(first), anOrganization())
      expect(first.place).toMatch(/^\/var\/lib\/plumbline\/[0-9a-f]{16}\/postgres$/)
      folders.push(join(first.place, '..'))
      expect(said.join()).toContain('/var/lib/plumbline/')
      await first.close()
      const second = await open()
      const { rows } = await asSuperuser({ ...second.owner, user: 'plumbline_server' }, (client) =>
        client.query('select org_id from plumbline.organization'),
      )
      await second.close()
      expect(rows).toEqual([{ org_id: organizationId }])
    },
  )

  test('a folder of another major version is refused with what to do', async () => {
    const folder = newFolder()
    mkdirSync(join(folder, 'postgres'))
    writeFileSync(join(folder, 'postgres', 'PG_VERSION'), '9\n')
    await expect(startServer(folder)).rejects.toThrow(/made by Postgres 9.*backup/)
  })
})

describe('the lock of a folder', () => {
  test('holds against a living program, and not against a dead one whose number went to another', () => {
    const folder = newFolder()
    const lock = lockFolder(folder)
    expect(() => lockFolder(folder)).toThrow(/in use by another Plumbline/)
    lock.release()
    for (const dead of [
      { pid: process.pid, started: 'another boot/1' },
      { pid: 2 ** 22 + 1, started: processStart(process.pid) },
    ]) {
      writeFileSync(join(folder, 'program.lock'), JSON.stringify(dead))
      lockFolder(folder).release()
    }
    writeFileSync(join(folder, 'program.lock'), 'half a fil')
    lockFolder(folder).release()
    expect(existsSync(join(folder, 'program.lock'))).toBe(false)
  })
})

describe('a server of one’s own', () => {
  test('the role of the address makes the app’s role; without the right to, the message says what to run', async () => {
    const server = await startServer(newFolder())
    const within = { ...server.connection }
    await asSuperuser(within, async (client) => {
      await client.query(`create role firm login password 'secret'`)
      await client.query('create database firm owner firm')
    })
    const url = `postgres://firm:secret@/firm?host=${encodeURIComponent(within.host ?? '')}`
    await expect(prepareExternal(url)).rejects.toThrow(/alter role firm createrole/)
    await asSuperuser(within, (client) => client.query('alter role firm createrole'))
    const database = await openDatabase({ folder: '/nowhere', url, say: () => undefined })
    await createOrganization(aRequest(database), anOrganization())
    const { rows } = await database.pool.query(
      'select current_user::text, (select count(*) from plumbline.goal) as goals',
    )
    expect(rows).toEqual([{ current_user: 'plumbline_app', goals: 0 }])
    await database.close()
    const again = await openDatabase({ folder: '/nowhere', url, say: () => undefined })
    await again.close()
    await server.stop()
  })

  test('[R5] a server that does not wait for the disk is refused', async () => {
    const empty = await openEmptyDatabase()
    const opened = connect(empty, { place: '', stopServer: () => Promise.resolve() })
    await expect(opened).rejects.toThrow(/fsync and full_page_writes and synchronous_commit switched off/)
    await empty.close()
  })
})

describe('migrations', () => {
  test('five programs that start at once migrate once', async () => {
    const empty = await openEmptyDatabase()
    const applied = await Promise.all(Array.from({ length: 5 }, () => migrate(empty.owner)))
    expect(applied.flat().sort((a, b) => a.localeCompare(b))).toEqual(knownMigrations().map(({ name }) => name))
    await empty.close()
  })

  test('a database of a newer version, and a migration that was changed afterwards, are refused', async () => {
    const database = await openTestDatabase()
    await asOwner(database.owner, `insert into plumbline.migration values (9999, '9999-later.sql', 'x', now())`)
    await expect(migrate(database.owner)).rejects.toThrow(/made by a newer Plumbline \(9999-later.sql/)
    await asOwner(database.owner, 'delete from plumbline.migration where number = 9999')
    await asOwner(database.owner, `update plumbline.migration set sha256 = 'x' where number = 1`)
    await expect(migrate(database.owner)).rejects.toThrow(/0001-organizations.sql differs/)
    await database.close()
  })

  test('the numbers of migrations are unique and without gaps', () => {
    const numbers = knownMigrations().map(({ number }) => number)
    expect(numbers).toEqual(numbers.map((_, index) => index + 1))
  })

  test('the app’s role cannot migrate', async () => {
    const { name, connection } = { name: `t_${randomBytes(4).toString('hex')}`, connection: inject('postgres') }
    await asSuperuser(connection, (client) => client.query(`create database ${name}`))
    await expect(migrate({ ...connection, database: name, user: 'plumbline_app' })).rejects.toThrow(/permission denied/)
    await asSuperuser(connection, (client) => client.query(`drop database ${name}`))
  })
})

async function asOwner(owner: ClientConfig, statement: string): Promise<void> {
  const client = new Client(owner)
  await client.connect()
  await client.query(statement)
  await client.end()
}
