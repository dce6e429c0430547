import highsLoader from 'highs'
import type { Highs, InitOptions } from 'highs'

/**
 * Loads HiGHS. The package's types describe its CommonJS form, where the loader is a member; the ES module that is imported
 * here is the loader itself.
 */
export async function loadHighs(options: InitOptions = {}): Promise<Highs> {
  const load = highsLoader as unknown as typeof highsLoader.default
  return load(options)
}
