import type { Need } from '../../domain/needs/needs.ts'
import type { Finding } from '../../domain/spend/finding.ts'
import type { Technology } from '../../domain/technology.ts'
import type { Analysis } from '../app/analysis.ts'

/** Something the owner can decide today. */
export type Decision =
  | { readonly kind: 'finding'; readonly finding: Finding }
  | { readonly kind: 'need'; readonly need: Need }
  | { readonly kind: 'rate'; readonly unrated: readonly Technology[] }

const most = 5
const mostSavings = 3
const worthDecidingMinor = 100

/** Three to five decisions: the next renewal, the dearest waste, the largest gap, and ratings that are missing. */
export function decisionsFor(
  { spend, alignment }: Analysis,
  needs: readonly Need[],
  technologies: readonly Technology[],
): readonly Decision[] {
  const findings = spend.findings.filter(({ money }) => money.likely.minor >= worthDecidingMinor)
  const savings = onePerTechnology(findings.filter(({ kind }) => kind !== 'renewal')).slice(0, mostSavings)
  const taken = new Set(savings.map(({ technology }) => technology))
  const renewal = findings
    .filter(({ kind, technology, actBy }) => kind === 'renewal' && actBy !== null && !taken.has(technology))
    .toSorted((a, b) => (a.actBy ?? '').localeCompare(b.actBy ?? ''))[0]
  const need = needs[0]
  const unrated = technologies.filter(isUnrated)
  const decisions: Decision[] = savings.map((finding) => ({ kind: 'finding', finding }))
  if (renewal) decisions.push({ kind: 'finding', finding: renewal })
  if (need) decisions.push({ kind: 'need', need })
  if (alignment.provisional && unrated.length > 0) decisions.push({ kind: 'rate', unrated })
  return decisions.slice(0, most)
}

function isUnrated({ usage, adoption, seats, functionalFit, supplies }: Technology): boolean {
  const useIsKnown = usage !== null || adoption !== null || (seats !== null && seats.active !== null)
  return supplies.length > 0 && (!useIsKnown || functionalFit === null)
}

function onePerTechnology(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>()
  return findings.filter(({ technology }) => !seen.has(technology) && seen.add(technology))
}
