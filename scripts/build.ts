import { buildWebIfOld } from './build-web.ts'

await buildWebIfOld()
