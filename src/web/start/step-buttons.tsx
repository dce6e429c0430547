import { guidedText as text } from '../text/start.en.ts'

export function StepButtons({
  onBack,
  onNext,
  nextTitle = text.next,
  isNextDisabled = false,
}: {
  readonly onBack: (() => void) | null
  readonly onNext: () => void
  readonly nextTitle?: string
  readonly isNextDisabled?: boolean
}) {
  return (
    <div className="row">
      {onBack && (
        <button type="button" className="button" onClick={onBack}>
          {text.back}
        </button>
      )}
      <button type="button" className="button primary" disabled={isNextDisabled} onClick={onNext}>
        {nextTitle}
      </button>
    </div>
  )
}
