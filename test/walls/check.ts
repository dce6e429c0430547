import { fileURLToPath } from 'node:url'
import { findBreaches } from './breaches.ts'

// `node test/walls/check.ts [folder]`: prints every breach of the walls below that folder's src and fails where there is one.
const folder = process.argv[2] ?? fileURLToPath(new URL('../..', import.meta.url))
const breaches = findBreaches(folder)
for (const { file, line, message } of breaches) console.error(`${file}:${line} ${message}`)
console.log(breaches.length === 0 ? 'No breach of the walls.' : `${breaches.length} breaches of the walls.`)
process.exitCode = breaches.length === 0 ? 0 : 1
