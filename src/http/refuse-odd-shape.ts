import { HttpRefusal } from './http-refusal.ts'

const deepest = 64

/** Refuses what JSON.parse would take in silence: nesting that nothing here has, and a field that stands twice. Nothing deep is ever built. */
export function refuseOddShape(text: string): void {
  // Names seen in each open object; null for an open list.
  const open: (Set<string> | null)[] = []
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charCodeAt(index)
    if (character === quote) {
      const end = endOfText(text, index)
      const names = open.at(-1)
      if (names && isName(text, end)) refuseTwice(names, text.slice(index, end + 1))
      index = end
    } else if (character === 123) open.push(new Set())
    else if (character === 91) open.push(null)
    else if (character === 125 || character === 93) open.pop()
    if (open.length > deepest)
      throw new HttpRefusal('unreadable', `The JSON is nested deeper than ${deepest} levels. Nothing here is.`)
  }
}

const quote = 34
const backslash = 92

/** Where the text that begins here ends; the end of everything where it does not. */
function endOfText(text: string, start: number): number {
  for (let index = start + 1; index < text.length; index += 1) {
    const character = text.charCodeAt(index)
    if (character === backslash) index += 1
    else if (character === quote) return index
  }
  return text.length
}

/** What a colon follows is the name of a field. */
function isName(text: string, end: number): boolean {
  let index = end + 1
  while (index < text.length && text.charCodeAt(index) <= 32) index += 1
  return text[index] === ':'
}

function refuseTwice(names: Set<string>, written: string): void {
  const name = written.includes('\\') ? unescaped(written) : written.slice(1, -1)
  if (names.has(name))
    throw new HttpRefusal('unreadable', `The field "${name.slice(0, 80)}" stands twice. Send it once.`)
  names.add(name)
}

function unescaped(written: string): string {
  try {
    return JSON.parse(written) as string
  } catch {
    return written
  }
}
