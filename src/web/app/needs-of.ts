import { useMemo } from 'react'
import { catalogue } from '../../catalogue/catalogue.ts'
import { needsFrom } from '../../domain/needs/needs.ts'
import type { Need } from '../../domain/needs/needs.ts'
import { useAnalysis } from './analysis.ts'

/** What is missing, for which goal, with ways to close it from the catalogue. */
export function useNeeds(): readonly Need[] {
  const { alignment } = useAnalysis()
  return useMemo(() => needsFrom(alignment, catalogue.solutionTypes), [alignment])
}
