import { readdir } from 'node:fs/promises'

/**
 * Runs the benches: `npm run bench` all of them, `npm run bench roadmap` one. Each file here that exports `run`
 * is a bench and prints its own figures; they are kept in docs/benchmarks.md with the command that made them.
 */
const wanted = process.argv.slice(2)
const benches = (await readdir(import.meta.dirname))
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.replace('.bench.ts', ''))
  .toSorted()

const unknown = wanted.filter((name) => !benches.includes(name))
if (unknown.length > 0) {
  console.error(`There is no bench "${unknown.join('", "')}". Choose from: ${benches.join(', ')}.`)
  process.exit(2)
}
for (const name of wanted.length > 0 ? wanted : benches) {
  console.log(`\n== ${name}`)
  const bench = (await import(`./${name}.bench.ts`)) as { run: () => Promise<void> | void }
  await bench.run()
}
