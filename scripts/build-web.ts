import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.ts'
import { runCommand } from './run-command.ts'

const sources = [
  'src/web',
  'src/domain',
  'src/contract',
  'src/catalogue',
  'src/pictures',
  'src/solver',
  'vite.config.ts',
  'package-lock.json',
]

/** Builds the web app into dist/web where it is missing or older than its sources. Ends the process when the build fails. */
export async function buildWebIfOld(): Promise<void> {
  if (!existsSync(join(root, 'src/web/index.html'))) {
    console.log('There is no web app to build yet.')
    return
  }
  if (newest(sources) <= newest(['dist/web/index.html'])) return
  console.log('Building the web app into dist/web (once; again when its sources change).')
  const code = await runCommand({ command: 'vite', args: ['build', '--logLevel', 'warn'] })
  if (code !== 0) process.exit(code)
}

function newest(paths: readonly string[]): number {
  return Math.max(0, ...paths.map((path) => newestIn(join(root, path))))
}

function newestIn(path: string): number {
  if (!existsSync(path)) return 0
  const found = statSync(path)
  if (!found.isDirectory()) return found.mtimeMs
  return Math.max(0, ...readdirSync(path).map((name) => newestIn(join(path, name))))
}
