import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { root } from '../../scripts/root.ts'

/** The scripts that index.html of the built app names itself, module preloads included, each compressed as it is sent. */
export function initialScripts(): { readonly scripts: number; readonly kilobytes: number } {
  const folder = join(root, 'dist/web')
  const page = readFileSync(join(folder, 'index.html'), 'utf8')
  const scripts = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]{1,200}\.js)"/g)].map(([, path = '']) => path)
  const bytes = scripts.reduce((sum, path) => sum + gzipSync(readFileSync(join(folder, path))).byteLength, 0)
  return { scripts: scripts.length, kilobytes: bytes / 1_024 }
}
