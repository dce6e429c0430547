import { createContext, useContext } from 'react'

/** One thing a figure was computed from. */
export type ExplanationInput = {
  readonly name: string
  readonly value: string
  /** Where it comes from: "Entered by you", "Seats file", "Catalogue". */
  readonly source: string
  readonly evidence: EvidenceWord | null
}
export type EvidenceWord = 'guess' | 'quote' | 'contract' | 'measured' | 'assumed' | 'stated' | 'computed'

/** How a figure came about, in words; what the button behind every number shows. */
export type Explanation = {
  readonly title: string
  readonly value: string
  readonly exact: string | null
  /** What it is, in one sentence. */
  readonly meaning: string
  /** How it was computed, in words. */
  readonly formula: string
  /** Numbers of the rules in the method pages. */
  readonly rules: readonly string[]
  readonly inputs: readonly ExplanationInput[]
  readonly wouldChange: string
  /** True where the rule rests on a choice of this product rather than on evidence. */
  readonly isConvention: boolean
}

export const ExplainContext = createContext<(explanation: Explanation) => void>(() => undefined)

export function useExplain(): (explanation: Explanation) => void {
  return useContext(ExplainContext)
}

/** An explanation with the parts that are often empty left out. */
export function explain(
  given: Pick<Explanation, 'title' | 'value' | 'meaning' | 'formula'> & Partial<Explanation>,
): Explanation {
  return { exact: null, rules: [], inputs: [], wouldChange: '', isConvention: false, ...given }
}
