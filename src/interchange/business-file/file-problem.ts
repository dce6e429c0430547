import { isMap, isPair, isScalar, isSeq } from 'yaml'
import type { Document, LineCounter, Node } from 'yaml'

/** One thing wrong in a file: where it stands, what was found, what was expected. */
export type FileProblem = {
  readonly severity: 'error' | 'warning'
  readonly file: string
  /** Counted from 1. */
  readonly line: number
  readonly column: number
  readonly at: readonly (string | number)[]
  readonly found: string
  readonly message: string
}

export type SourceText = {
  readonly file: string
  readonly text: string
  readonly document: Document
  readonly lines: LineCounter
}

/** Places a message at the deepest part of the path that the file has. */
export function problemAt(
  source: SourceText,
  path: readonly (string | number)[],
  said: { readonly severity: FileProblem['severity']; readonly message: string },
): FileProblem {
  const { node, offset } = locate(source.document, path)
  const { line, col } = source.lines.linePos(offset)
  return {
    ...said,
    file: source.file,
    line: Math.max(1, line),
    column: Math.max(1, col),
    at: path,
    found: excerpt(source.text, node),
  }
}

/** The node a path of keys, indexes and field names leads to, and where it starts. */
export function locate(document: Document, path: readonly (string | number)[]): { node: Node | null; offset: number } {
  let node = (document.contents ?? null) as Node | null
  let offset = node?.range?.[0] ?? 0
  for (const step of path) {
    const next = child(node, step)
    if (!next) return { node: null, offset }
    node = next.node
    offset = next.offset
  }
  return { node, offset }
}

function child(node: Node | null, step: string | number): { node: Node | null; offset: number } | null {
  if (isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step))
    if (!pair || !isPair(pair) || !isScalar(pair.key)) return null
    const value = (pair.value ?? null) as Node | null
    return { node: value, offset: value?.range?.[0] ?? pair.key.range?.[0] ?? 0 }
  }
  if (!isSeq(node)) return null
  const items = node.items as Node[]
  const item =
    typeof step === 'number' ? items[step] : items.find((member) => isMap(member) && member.get('key') === step)
  return item ? { node: item, offset: item.range?.[0] ?? 0 } : null
}

function excerpt(text: string, node: Node | null): string {
  if (!node?.range) return 'nothing'
  const source = text.slice(node.range[0], node.range[1]).trim()
  const firstLine = source.split('\n', 1)[0] ?? ''
  return firstLine.length > 60 || firstLine.length < source.length ? `${firstLine.slice(0, 60)}…` : firstLine
}
