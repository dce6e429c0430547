import { useMemo, useState } from 'react'
import type { ShockScenario } from '../../../domain/stress/shock.ts'
import { usualShocks } from '../../../domain/stress/usual-shocks.ts'
import { roadmapText } from '../../text/roadmap.en.ts'
import { stressText as text } from '../../text/stress.en.ts'
import { FoldIntro } from '../../ui/fold.tsx'
import type { ShownPlan } from '../shown-plan.ts'
import { AbsencesTaken } from '../limits/taken-limits.tsx'
import type { Limits } from '../use-limits.ts'
import { OwnCase } from './own-case.tsx'
import { ShockCard } from './shock-card.tsx'
import { useStressTests } from './use-stress-tests.ts'

type Props = { readonly plan: ShownPlan; readonly limits: Limits }

/** What usual shocks and cases of one's own would cost the plan, and the best answer to each. */
export function StressBand({ plan, limits }: Props) {
  const [asked, setAsked] = useState(false)
  return (
    <>
      <FoldIntro>{text.intro}</FoldIntro>
      <AbsencesTaken limits={limits} />
      {asked ? (
        <UsualCases plan={plan} limits={limits} />
      ) : (
        <div>
          <button type="button" className="button" onClick={() => setAsked(true)}>
            {text.begin}
          </button>
        </div>
      )}
      <OwnCases plan={plan} limits={limits} />
    </>
  )
}

function UsualCases({ plan, limits }: Props) {
  const { question, schedule } = plan
  const scenarios = useMemo(() => usualShocks(question, schedule).map((shock) => [shock]), [question, schedule])
  return <Cases plan={plan} limits={limits} scenarios={scenarios} />
}

function OwnCases({ plan, limits }: Props) {
  const [scenario, setScenario] = useState<ShockScenario | null>(null)
  const scenarios = useMemo(() => (scenario === null ? [] : [scenario]), [scenario])
  return (
    <details>
      <summary>{text.own}</summary>
      <OwnCase plan={plan} onTest={setScenario} />
      {scenarios.length > 0 && <Cases plan={plan} limits={limits} scenarios={scenarios} />}
    </details>
  )
}

function Cases({ plan, limits, scenarios }: Props & { readonly scenarios: readonly ShockScenario[] }) {
  const { tests, isWorking, problem, start, cancel } = useStressTests(plan, scenarios)
  return (
    <div className="stack" aria-live="polite">
      {problem && <p className="notice bad">{roadmapText.failed(problem)}</p>}
      <ul className="list">
        {tests.map((test) => (
          <li key={JSON.stringify(test.scenario)}>
            <ShockCard plan={plan} test={test} limits={limits} />
          </li>
        ))}
      </ul>
      {isWorking ? (
        <div className="row">
          <span role="status">{text.working}</span>
          <button type="button" className="button small" onClick={cancel}>
            {text.stop}
          </button>
        </div>
      ) : (
        tests.length < scenarios.length && (
          <div>
            <button type="button" className="button small" onClick={start}>
              {text.again}
            </button>
          </div>
        )
      )}
    </div>
  )
}
