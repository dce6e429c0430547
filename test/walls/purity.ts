import { Visitor } from 'vite'
import { lineAt, type Breach, type Source } from './source.ts'

const pureRooms = ['src/domain/', 'src/catalogue/', 'src/pictures/']

/** `new Date()` and `Date()` read the clock, and no lint rule tells them from `new Date(text)`. */
export function purityBreaches(source: Source): readonly Breach[] {
  if (!pureRooms.some((room) => source.path.startsWith(room))) return []
  const breaches: Breach[] = []
  const report = (start: number): void => {
    const message = 'reads the clock: take `today` as an argument.'
    breaches.push({ file: source.path, line: lineAt(source.text, start), message })
  }
  new Visitor({
    NewExpression: (node) => {
      if (isDate(node.callee) && node.arguments.length === 0) report(node.start)
    },
    CallExpression: (node) => {
      if (isDate(node.callee)) report(node.start)
    },
  }).visit(source.program)
  return breaches
}

function isDate(callee: { readonly type: string; readonly name?: unknown }): boolean {
  return callee.type === 'Identifier' && callee.name === 'Date'
}
