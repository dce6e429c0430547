import type { z } from 'zod'
import { businessFileSchema } from './business-file-schema.ts'

/** What a field should have been, in words. */
export function expectation(issue: z.core.$ZodIssue, unknownField: string | null): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return unknown(unknownField ?? '')
    case 'invalid_type':
      return `expected ${typeName(issue.expected)}`
    case 'invalid_value':
      return `expected one of: ${issue.values.map(String).join(', ')}`
    case 'too_small':
      return issue.origin === 'string'
        ? 'expected some text'
        : `expected at least ${issue.minimum}${ofWhat(issue.origin)}`
    case 'too_big':
      return `expected at most ${issue.maximum}${ofWhat(issue.origin)}`
    case 'invalid_union':
      return unionExpectation(issue)
    default:
      return issue.message
  }
}

function unionExpectation(issue: z.core.$ZodIssueInvalidUnion): string {
  const literals = issue.errors
    .flat()
    .flatMap((inner) => (inner.code === 'invalid_value' ? inner.values.map(String) : []))
  if (literals.length > 0) return `expected one of: ${literals.join(', ')}`
  return issue.message
}

function typeName(expected: string): string {
  const names: Readonly<Record<string, string>> = {
    string: 'text',
    int: 'a whole number',
    number: 'a number',
    boolean: 'true or false',
    array: 'a list',
    object: 'fields, each on its own line',
  }
  return names[expected] ?? expected
}

function ofWhat(origin: string): string {
  if (origin === 'string') return ' characters'
  return origin === 'array' ? ' entries' : ''
}

function unknown(field: string): string {
  const near = knownFields().find((known) => isNear(known, field))
  return `unknown field "${field.slice(0, 60)}"${near ? `; did you mean "${near}"?` : '; remove it or see "plumbline schema" for the fields there are'}`
}

function knownFields(): string[] {
  const names = new Set<string>()
  collectFields(businessFileSchema(), names)
  return [...names]
}

function collectFields(schema: unknown, names: Set<string>): void {
  if (typeof schema !== 'object' || schema === null) return
  for (const [name, part] of Object.entries(schema)) {
    if (name === 'properties' && typeof part === 'object' && part !== null)
      Object.keys(part).forEach((field) => names.add(field))
    collectFields(part, names)
  }
}

/** One letter added, left out, changed or swapped, capitals aside. */
function isNear(known: string, written: string): boolean {
  const [a, b] = [known.toLowerCase(), written.toLowerCase().replace(/[-_ ]/g, '')]
  if (a === b) return true
  if (Math.abs(a.length - b.length) > 1 || a.length < 4) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start += 1
  const rest: [string, string] = [a.slice(start), b.slice(start)]
  const swapped =
    rest[0].length > 1 &&
    rest[0][0] === rest[1][1] &&
    rest[0][1] === rest[1][0] &&
    rest[0].slice(2) === rest[1].slice(2)
  return (
    swapped || rest[0].slice(1) === rest[1].slice(1) || rest[0] === rest[1].slice(1) || rest[0].slice(1) === rest[1]
  )
}
