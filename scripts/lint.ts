import { finish, run } from './runner.ts'
import { staticChecks } from './static-checks.ts'

const results = []
for (const check of staticChecks.filter(({ name }) => name === 'lint' || name === 'imports and verbs')) {
  results.push(await run(check))
}
finish(results)
