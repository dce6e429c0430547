import { HttpRefusal } from './http-refusal.ts'
import type { Example, HttpSettings } from './http-settings.ts'

export function exampleNamed({ examples }: HttpSettings, key: string): Example {
  const found = examples.find((example) => example.key === key)
  if (found !== undefined) return found
  const known = examples.map((example) => `"${example.key}"`).join(', ')
  throw new HttpRefusal('not-found', `There is no example "${key}". There is: ${known || 'none'}.`)
}
