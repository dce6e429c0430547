import { join } from 'node:path'
import { buildWebIfOld } from './build-web.ts'
import { runWithNode24 } from './node-24.js'
import { root } from './root.ts'

console.log(`Plumbline on Node ${process.version}`)
await buildWebIfOld()
const stopWithNpm = ['--import', new URL('stop-with-npm.js', import.meta.url).href]
runWithNode24(join(root, 'src/server.ts'), process.argv.slice(2), stopWithNpm)
