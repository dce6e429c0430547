import { roadmapText as text } from '../text/roadmap.en.ts'
import type { RoadmapProgress } from '../../solver/roadmap-answer.ts'
import { formatGap } from '../explain/explain-roadmap.ts'
import { formatMoney } from '../ui/format.ts'
import type { Plan } from './use-plan.ts'

/** Whether the plan is being worked out, how far it is, and how to stop it. Keeps its height, so that nothing jumps. */
export function PlanStatus({ plan }: { readonly plan: Plan }) {
  const { isWorking, isCancelled, problem, progress, cancel, again, answer } = plan
  if (problem) {
    return (
      <div className="notice bad" role="alert">
        <p>{text.failed(problem)}</p>
        <AgainButton onAgain={again} />
      </div>
    )
  }
  return (
    <div className="plan-status no-print">
      <span role="status">
        {isWorking && text.working}
        {isCancelled && !isWorking && (answer ? text.cancelled : text.cancelledEmpty)}
      </span>
      {isWorking && (
        <>
          <SolveProgress progress={progress} />
          <button type="button" className="button small" onClick={cancel}>
            {text.cancel}
          </button>
        </>
      )}
      {isCancelled && !isWorking && <AgainButton onAgain={again} />}
    </div>
  )
}

export function SolveProgress({ progress }: { readonly progress: RoadmapProgress | null }) {
  const gap = progress?.gap ?? null
  return (
    <>
      {gap === null ? (
        <progress aria-label={text.working} />
      ) : (
        <progress aria-label={text.working} max={1} value={Math.max(0, 1 - gap)} />
      )}
      <span className="small muted">{progress && wordsOf(progress)}</span>
    </>
  )
}

function wordsOf({ stage, incumbent, gap }: RoadmapProgress): string {
  if (stage !== 'value') return text.stages[stage]
  return incumbent && gap !== null ? text.bestSoFar(formatMoney(incumbent), formatGap(gap)) : text.firstPlan
}

function AgainButton({ onAgain }: { readonly onAgain: () => void }) {
  return (
    <button type="button" className="button small" onClick={onAgain}>
      {text.again}
    </button>
  )
}
