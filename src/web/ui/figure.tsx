import type { Explanation } from './explanation.ts'
import { useExplain } from './explanation.ts'
import { uiText } from '../text/ui.en.ts'

/** A number that opens to its inputs, formula, source and evidence. The exact value shows on hover. */
export function Figure({ explanation }: { readonly explanation: Explanation }) {
  const open = useExplain()
  const { value, exact, title } = explanation
  return (
    <button
      type="button"
      className="figure"
      title={exact ?? uiText.openFigure}
      aria-haspopup="dialog"
      aria-label={uiText.figureLabel(title, value)}
      onClick={() => open(explanation)}
    >
      {value}
    </button>
  )
}
