import { isMap, isScalar, isSeq, parseDocument } from 'yaml'
import type { Node, Pair, YAMLMap, YAMLSeq } from 'yaml'
import { businessSchema } from '../../contract/business.ts'
import { fileForms } from '../../contract/money-forms.ts'
import type { Business } from '../../domain/business.ts'
import { fileShape } from './file-shape.ts'
import type { Plain } from './file-shape.ts'
import { writeBusinessFile, yamlOf } from './write-business-file.ts'

/**
 * The same file with a changed business in it: comments, order and layout stay, only lines that the change
 * touches are different, and a business that did not change gives the same bytes. [FILE-5]
 */
export function editBusinessFile(text: string, after: Business): string {
  const document = parseDocument(text)
  const before = shapeOfText(text)
  if (!before || !isMap(document.contents)) return writeBusinessFile(after)
  const goal = fileShape(after)
  const edits: Edit[] = []
  spliceMap({ text, edits }, document.contents, { before, after: goal })
  const edited = applied(text, edits)
  return isSame(shapeOfText(edited), goal) ? edited : writeBusinessFile(after)
}

/** `column` orders insertions at one place: what stands deeper comes first. */
type Edit = { readonly start: number; readonly end: number; readonly text: string; readonly column: number }
type Splice = { readonly text: string; readonly edits: Edit[] }
type Fields = { readonly [field: string]: Plain }
type Change<T> = { readonly before: T; readonly after: T }

function shapeOfText(text: string): Fields | null {
  const written: unknown = parseDocument(text).toJS({ maxAliasCount: 100 })
  const currency = (written as { organization?: { currency?: unknown } } | null)?.organization?.currency
  const parsed = businessSchema(fileForms(typeof currency === 'string' ? currency : 'EUR')).safeParse(written)
  return parsed.success ? fileShape(parsed.data) : null
}

function spliceMap(splice: Splice, map: YAMLMap, { before, after }: Change<Fields>): void {
  if (isSame(before, after)) return
  if (map.flow) return replaceNode(splice, map, after)
  for (const [field, value] of Object.entries(after)) {
    const pair = pairOf(map, field)
    if (!pair) insertField(splice, map, { field, value })
    else if (!isSame(before[field], value))
      splicePair(splice, pair, { field, before: before[field] ?? null, after: value })
  }
  for (const field of Object.keys(before)) {
    const pair = pairOf(map, field)
    if (pair && !(field in after)) removePair(splice, map, pair)
  }
}

type FieldChange = Change<Plain> & { readonly field: string }

function splicePair(splice: Splice, pair: Pair, change: FieldChange): void {
  const node = pair.value as Node | null
  const { before, after } = change
  if (isScalar(node) && node.range && isScalarValue(after)) return replaceNode(splice, node, after)
  if (isMap(node) && isFields(before) && isFields(after)) return spliceMap(splice, node, { before, after })
  if (isSeq(node) && Array.isArray(before) && Array.isArray(after))
    return spliceList(splice, pair, { ...change, before, after })
  rewritePair(splice, pair, change)
}

type ListChange = Change<readonly Plain[]> & { readonly field: string }

function spliceList(splice: Splice, pair: Pair, change: ListChange): void {
  const list = pair.value as YAMLSeq
  const { before, after } = change
  if (list.flow) return replaceNode(splice, list, after)
  const maps = list.items.filter(isMap)
  if (maps.length === list.items.length && maps.every((map) => map.has('key')) && isKeyed(before) && isKeyed(after)) {
    return spliceKeyedList(splice, maps, { before, after })
  }
  if (list.items.length !== after.length || before.length !== after.length) return rewritePair(splice, pair, change)
  list.items.forEach((item, index) =>
    spliceItem(splice, item as Node, { before: before[index] ?? null, after: after[index] ?? null }),
  )
}

function spliceItem(splice: Splice, item: Node, { before, after }: Change<Plain>): void {
  if (isSame(before, after)) return
  if (isMap(item) && isFields(before) && isFields(after)) spliceMap(splice, item, { before, after })
  else replaceNode(splice, item, after)
}

type KeyedFields = Fields & { readonly key: string }

function spliceKeyedList(
  splice: Splice,
  maps: readonly YAMLMap[],
  { before, after }: Change<readonly KeyedFields[]>,
): void {
  const wanted = new Map(after.map((member) => [member.key, member]))
  const known = new Map(before.map((member) => [member.key, member]))
  for (const map of maps) {
    const memberKey = String(map.get('key'))
    const member = wanted.get(memberKey)
    if (member) spliceMap(splice, map, { before: known.get(memberKey) ?? {}, after: member })
    else removeItem(splice, map)
  }
  const last = maps.at(-1)
  const added = after.filter((member) => !known.has(member.key))
  if (last && added.length > 0) insertItems(splice, last, added)
}

function insertField(splice: Splice, map: YAMLMap, { field, value }: { field: string; value: Plain }): void {
  insertBlock(splice, contentEnd(splice.text, map), {
    value: { [field]: value },
    column: columnOf(splice.text, startOf(map)),
  })
}

function insertItems(splice: Splice, last: YAMLMap, added: readonly Plain[]): void {
  const dash = splice.text.lastIndexOf('-', startOf(last))
  insertBlock(splice, contentEnd(splice.text, last), { value: added, column: columnOf(splice.text, dash) })
}

function insertBlock(
  { text, edits }: Splice,
  after: number,
  { value, column }: { value: Plain; column: number },
): void {
  const at = lineEnd(text, after)
  edits.push({ start: at, end: at, text: `\n${indented(yamlOf(value), column)}`, column })
}

function removePair(splice: Splice, map: YAMLMap, pair: Pair): void {
  const start = startOf(pair.key as Node)
  const isFirstOfItem = splice.text.slice(lineStart(splice.text, start), start).trim() !== ''
  const next = map.items[map.items.indexOf(pair) + 1]
  if (isFirstOfItem && next) splice.edits.push({ start, end: startOf(next.key as Node), text: '', column: 0 })
  else removeLines(splice, start, contentEnd(splice.text, (pair.value ?? pair.key) as Node))
}

function removeItem(splice: Splice, item: Node): void {
  removeLines(splice, startOf(item), contentEnd(splice.text, item))
}

/** Whole lines with the line break before them, so that an insertion at the end of the last one still stands. */
function removeLines({ text, edits }: Splice, start: number, end: number): void {
  edits.push({ start: Math.max(0, lineStart(text, start) - 1), end: lineEnd(text, end), text: '', column: 0 })
}

function rewritePair(splice: Splice, pair: Pair, { field, after }: FieldChange | ListChange): void {
  const start = startOf(pair.key as Node)
  const text = indented(yamlOf({ [field]: after }), columnOf(splice.text, start)).trimStart()
  splice.edits.push({ start, end: contentEnd(splice.text, (pair.value ?? pair.key) as Node), text, column: 0 })
}

/** A value that stays on its line: scalars as they are, records and lists in flow form. */
function replaceNode(splice: Splice, node: Node, value: Plain): void {
  const text = isScalarValue(value) ? scalarText(value) : flowOf(value)
  splice.edits.push({ start: startOf(node), end: contentEnd(splice.text, node), text, column: 0 })
}

/** A scalar as it stands behind a field name: a document of its own would quote other texts, "---" among them. */
function scalarText(value: Plain): string {
  const text = yamlOf({ field: value }).slice('field: '.length).trim()
  return text.includes('\n') ? JSON.stringify(value) : text
}

function flowOf(value: Plain): string {
  if (Array.isArray(value)) return `[${value.map(flowOf).join(', ')}]`
  if (isFields(value)) {
    return `{${Object.entries(value)
      .map(([field, part]) => `${field}: ${flowOf(part)}`)
      .join(', ')}}`
  }
  return typeof value === 'string' && !/^[\w .%/-]*\w$/.test(value) ? JSON.stringify(value) : scalarText(value)
}

function applied(text: string, edits: readonly Edit[]): string {
  const lastFirst = edits
    .map((edit, order) => ({ ...edit, order }))
    .toSorted((a, b) => b.start - a.start || a.column - b.column || b.order - a.order)
  return lastFirst.reduce(
    (result, { start, end, text: replacement }) => result.slice(0, start) + replacement + result.slice(end),
    text,
  )
}

function pairOf(map: YAMLMap, field: string): Pair | null {
  return map.items.find(({ key }) => isScalar(key) && key.value === field) ?? null
}

function startOf(node: Node): number {
  return node.range?.[0] ?? 0
}

function contentEnd(text: string, node: Node): number {
  const end = node.range?.[1] ?? 0
  return startOf(node) + text.slice(startOf(node), end).trimEnd().length
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  return end < 0 ? text.length : end
}

function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset)
}

function indented(block: string, column: number): string {
  return block
    .trimEnd()
    .split('\n')
    .map((line) => (line ? ' '.repeat(column) + line : line))
    .join('\n')
}

function isKeyed(members: readonly Plain[]): members is readonly KeyedFields[] {
  return members.every((member) => isFields(member) && typeof member['key'] === 'string')
}

function isFields(value: Plain): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isScalarValue(value: Plain): boolean {
  return typeof value !== 'object' || value === null
}

function isSame(a: Plain | undefined | null, b: Plain | undefined | null): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((member, index) => isSame(member, b[index]))
  if (
    a === null ||
    b === null ||
    typeof a !== 'object' ||
    typeof b !== 'object' ||
    Array.isArray(a) ||
    Array.isArray(b)
  )
    return a === b
  const [left, right] = [a as Fields, b as Fields]
  const names = Object.keys(left)
  return (
    names.length === Object.keys(right).length &&
    names.every((name) => name in right && isSame(left[name], right[name]))
  )
}
