import { importBreaches } from './imports.ts'
import { purityBreaches } from './purity.ts'
import { readSources, type Breach } from './source.ts'
import { verbBreaches } from './verbs.ts'

/** What the compiler and the linter cannot express about the walls, found in the sources themselves. */
export function findBreaches(folder: string): readonly Breach[] {
  const sources = readSources(folder)
  return [...sources.flatMap(importBreaches), ...sources.flatMap(purityBreaches), ...verbBreaches(sources)]
}
