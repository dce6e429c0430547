import type { Finding } from '../../domain/spend/finding.ts'

/** What is found about one technology: the finding with the most money leads, the others say why as well. */
export type Waste = { readonly finding: Finding; readonly alsoBecause: readonly Finding[] }

/** Findings of the same technology taken together, since they are about the same money; dearest first. Renewals are no waste by themselves. */
export function wasteByTechnology(findings: readonly Finding[]): readonly Waste[] {
  const byTechnology = Map.groupBy(
    findings.filter(({ kind }) => kind !== 'renewal'),
    ({ technology }) => technology,
  )
  return [...byTechnology.values()]
    .flatMap((members): Waste[] => {
      const [finding, ...alsoBecause] = members.toSorted((a, b) => b.money.likely.minor - a.money.likely.minor)
      return finding ? [{ finding, alsoBecause }] : []
    })
    .toSorted((a, b) => b.finding.money.likely.minor - a.finding.money.likely.minor)
}
