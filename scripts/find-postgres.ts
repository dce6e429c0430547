import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

export type InstalledPostgres = { readonly folder: string; readonly version: number }

const oldestSupported = 15

/** The oldest Postgres server of this machine that Plumbline supports: what runs there runs on the newer ones too. */
export function findPostgres(): InstalledPostgres | null {
  const found = candidateFolders().flatMap((folder) => {
    const version = versionOf(folder)
    return version === null || version < oldestSupported ? [] : [{ folder, version }]
  })
  return found.sort((a, b) => a.version - b.version)[0] ?? null
}

function candidateFolders(): readonly string[] {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).map((version) => join(debian, version, 'bin')) : []
  const others = ['/usr/pgsql-15/bin', '/usr/local/pgsql/bin', '/opt/homebrew/opt/postgresql@15/bin']
  const asked = process.env.PLUMBLINE_TEST_POSTGRES_BIN
  return [...(asked === undefined ? [] : [asked]), ...versions, ...others]
}

function versionOf(folder: string): number | null {
  if (!existsSync(join(folder, 'initdb')) || !existsSync(join(folder, 'postgres'))) return null
  const printed = execFileSync(join(folder, 'postgres'), ['--version'], { encoding: 'utf8' })
  const major = /(\d+)(?:\.\d+)?/.exec(printed)?.[1]
  return major === undefined ? null : Number(major)
}
