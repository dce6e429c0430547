import type { ConflictingConstraint } from '../roadmap-answer.ts'

/**
 * A conflict in one sentence: what has to be, what it needs and what is there, and what would repair it. [RDM-28]
 * "Till replacement has to be live by the end of 2027-Q1, 60 days of the role it are needed in 2027-Q1, 40 are there: …"
 */
export function conflictSentence(conflict: readonly ConflictingConstraint[]): string {
  const clauses = conflict.map(({ needs, words }) => needs ?? words.replace(/\.$/, ''))
  const remedies = conflict.flatMap(({ remedy }) => remedy ?? [])
  const said = clauses.join(', ')
  return remedies.length === 0 ? `${said}.` : `${said}: ${remedies.join(', or ')}.`
}
