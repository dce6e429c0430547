import { roadmapText as text } from '../text/roadmap.en.ts'
import type { RoadmapProgress, SolvedRoadmap } from '../../solver/roadmap-answer.ts'
import { formatGap } from '../explain/explain-roadmap.ts'
import { formatMoney } from '../ui/format.ts'
import type { Plan } from './use-plan.ts'

/** Whether the plan is being worked out, how far it is, and how to stop it. Keeps its height, so that nothing jumps. */
export function PlanStatus({ plan }: { readonly plan: Plan }) {
  const { isWorking, stopped, problem, progress, cancel, again, found } = plan
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
        {stopped !== null && stoppedWords(plan)}
      </span>
      {isWorking && (
        <>
          <SolveProgress progress={progress} found={found?.plan ?? null} />
          <button type="button" className="button small" onClick={cancel}>
            {text.cancel}
          </button>
        </>
      )}
      {stopped !== null && <AgainButton onAgain={again} />}
    </div>
  )
}

function stoppedWords({ stopped, answer }: Plan): string {
  if (stopped === 'with-plan' && answer && 'proof' in answer) return text.stopped(formatGap(answer.proof.gap))
  return answer ? text.cancelled : text.cancelledEmpty
}

export function SolveProgress({
  progress,
  found = null,
}: {
  readonly progress: RoadmapProgress | null
  readonly found?: SolvedRoadmap | null
}) {
  const gap = progress?.gap ?? found?.proof.gap ?? null
  return (
    <>
      {gap === null ? (
        <progress aria-label={text.working} />
      ) : (
        <progress aria-label={text.working} max={1} value={Math.max(0, 1 - gap)} />
      )}
      <span className="small muted">
        {found
          ? text.bestSoFar(formatMoney(found.value.total), formatGap(gap ?? found.proof.gap))
          : progress && wordsOf(progress)}
      </span>
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
