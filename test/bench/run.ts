/**
 * Runs the benches: `npm run bench` all of them, `npm run bench roadmap` one. Each exports `run` and prints its own
 * figures; they are kept in docs/benchmarks.md with the command that made them.
 */
const benches = ['analysis', 'statements', 'roadmap', 'reasons', 'roadmap-in-browser', 'start'] as const

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !benches.some((bench) => bench === name))
if (unknown.length > 0) {
  console.error(`There is no bench "${unknown.join('", "')}". Choose from: ${benches.join(', ')}.`)
  process.exit(2)
}
for (const name of wanted.length > 0 ? wanted : benches) {
  console.log(`\n== ${name}`)
  const bench = (await import(`./${name}.ts`)) as { run: () => Promise<void> | void }
  await bench.run()
}
