import { finish, run, type Result } from './runner.ts'
import { staticChecks } from './static-checks.ts'

const results: Result[] = []
for (const check of staticChecks) results.push(await run(check))
results.push(await run({ kind: 'vitest', name: 'walls', project: 'walls' }))
results.push(await run({ kind: 'vitest', name: 'unit', project: 'unit' }))
finish(results)
