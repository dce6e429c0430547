import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { runWithNode24 } from './node-24.js'

// `node scripts/run.js test` runs scripts/test.ts; a path such as test/bench/run.ts runs that file.
const [name = '', ...args] = process.argv.slice(2)
const path = name.includes('/') ? `../${name}` : `./${name}.ts`
const file = fileURLToPath(new URL(path, import.meta.url))
if (!existsSync(file)) {
  console.error(`There is no ${name} to run here: ${file} does not exist.`)
  process.exit(1)
}
runWithNode24(file, args)
