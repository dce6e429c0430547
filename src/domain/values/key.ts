/** A readable name in the business file: lower-case letters, digits and hyphens, unique per kind within one organization, fixed at creation. */
export type Key = string

const keyPattern = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/

export function isKey(text: string): text is Key {
  return keyPattern.test(text)
}

/** The key a title suggests: "Point of sale (till)" gives "point-of-sale-till"; a number is appended until it is free. [VAL-1] */
export function keyFromTitle(title: string, taken: ReadonlySet<Key> = new Set()): Key {
  const base = slug(title) || 'unnamed'
  if (!taken.has(base)) return base
  for (let count = 2; ; count += 1) {
    const candidate = `${base.slice(0, 58).replace(/-+$/, '')}-${count}`
    if (!taken.has(candidate)) return candidate
  }
}

function slug(title: string): string {
  const plain = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return plain
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
}
