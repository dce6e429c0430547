import { roadmapText } from '../../text/roadmap.en.ts'
import { formatMoney } from '../../ui/format.ts'
import { SolveProgress } from '../plan-status.tsx'
import type { RoadmapAnswer } from '../../../solver/roadmap-answer.ts'
import type { ShownPlan } from '../shown-plan.ts'
import { useServerCheck } from './use-server-check.ts'

const text = roadmapText.check

/** The plan of this page beside the one the server works out for the same question. */
export function ServerCheckView({ plan, isCurrent }: { readonly plan: ShownPlan; readonly isCurrent: boolean }) {
  const { answer, progress, isWorking, problem, begin, cancel } = useServerCheck(plan)
  return (
    <div className="plan-status no-print">
      <button type="button" className="button small" disabled={!isCurrent || isWorking} onClick={begin}>
        {text.ask}
      </button>
      <span role="status" className="small">
        {isWorking && text.working}
        {problem && text.failed(problem)}
        {answer && isCurrent && verdict(plan, answer)}
      </span>
      {isWorking && (
        <>
          <SolveProgress progress={progress} />
          <button type="button" className="button small" onClick={cancel}>
            {roadmapText.cancel}
          </button>
        </>
      )}
    </div>
  )
}

/** Two right answers may be different plans: they agree when neither is worth more than the other's proof allows. */
function verdict({ value, changesPrice, proof }: ShownPlan, answer: RoadmapAnswer): string {
  if (!('schedule' in answer)) return text.noPlan
  const [here, there] = [value.total, answer.value.total]
  const isSame =
    here.minor - changesPrice.minor <= answer.proof.bound.minor + 2 &&
    there.minor - answer.changesPrice.minor <= proof.bound.minor + 2
  return isSame
    ? text.agrees(formatMoney(there), formatMoney(answer.proof.bound))
    : text.differs(formatMoney(here), formatMoney(there))
}
