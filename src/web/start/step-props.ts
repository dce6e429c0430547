import type { GuidedState } from './guided-state.ts'

export type StepProps = {
  readonly state: GuidedState
  readonly set: (fields: Partial<GuidedState>) => void
  readonly onNext: () => void
  readonly onBack: () => void
}
