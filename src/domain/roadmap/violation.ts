import type { ConstraintKind, Violation } from './constraint.ts'

/** One broken condition, as a list so that finders can be chained; `of` completes the id of the constraint. */
export function violation(
  { kind, of }: { readonly kind: ConstraintKind; readonly of: string | null },
  at: Violation['at'],
  message: string,
): Violation[] {
  const constraint = of === null ? kind : `${kind}/${of}`
  return [{ severity: 'error', code: kind, constraint, at, message }]
}
