/** The fields of a noun without its key, which never changes and which the server gives to a new one. */
export function withoutKey<Noun extends { readonly key: string }>(noun: Noun): Omit<Noun, 'key'> {
  const { key: _, ...fields } = noun
  return fields
}
