import { useState } from 'react'
import { planSettings } from '../../../domain/roadmap/plan-settings.ts'
import { rankByReturn } from '../../../domain/roadmap/rank-by-return.ts'
import { adoptedRoadmap } from '../../../domain/roadmap/scenarios/adoption-history.ts'
import { frontier } from '../../../solver/reasons/frontier.ts'
import type { BestPoint, ComparedPoint, Frontier, FrontierKind } from '../../../solver/reasons/frontier.ts'
import { useLoaded } from '../../app/loaded-business.ts'
import { explainPoint } from '../../explain/explain-reasons.ts'
import { explainDifference } from '../../explain/explain-roadmap.ts'
import { reasonsText as text } from '../../text/reasons.en.ts'
import { Figure } from '../../ui/figure.tsx'
import { FoldIntro } from '../../ui/fold.tsx'
import { formatMoney } from '../../ui/format.ts'
import type { ShownPlan } from '../shown-plan.ts'
import { reasonsSolver } from '../solver.ts'
import type { Limits } from '../use-limits.ts'
import { FrontierDrawing } from './frontier-drawing.tsx'
import { useWorkedOut } from './use-worked-out.ts'
import { WorkOutBar } from './work-out-bar.tsx'

type Props = { readonly plan: ShownPlan; readonly limits: Limits }

const kinds: readonly FrontierKind[] = ['spend', 'risk']

/** The best plan for each amount of money, or of risk, with the plan that is decided and the spreadsheet's beside it. */
export function FrontierBand(props: Props) {
  const [kind, setKind] = useState<FrontierKind>('spend')
  return (
    <>
      <FoldIntro
        aside={kinds.map((one) => (
          <button
            key={one}
            type="button"
            className="button small"
            aria-pressed={one === kind}
            onClick={() => setKind(one)}
          >
            {text.kinds[one]}
          </button>
        ))}
      >
        {text.frontierIntro}
      </FoldIntro>
      <OneFrontier key={kind} kind={kind} {...props} />
    </>
  )
}

function OneFrontier({ plan, limits, kind }: Props & { readonly kind: FrontierKind }) {
  const { question } = plan
  const { business } = useLoaded()
  const work = useWorkedOut<Frontier>(plan, ({ signal, onDone }) => {
    const decided = adoptedRoadmap(business.roadmaps)
    const compared = [
      { name: text.ranking, schedule: rankByReturn(question).schedule },
      ...(decided === null ? [] : [{ name: decided.title, schedule: decided.schedule }]),
    ]
    const onPoint = (done: { readonly count: number; readonly of: number }): void => onDone(done, null)
    return frontier({ question, kind, plan, compared }, { solver: reasonsSolver(), signal, onPoint })
  })
  const useBudgetOf = budgetUser(plan, limits)
  return (
    <>
      <WorkOutBar work={work} label={`${text.frontier}, ${text.kinds[kind]}`} />
      {work.result && (
        <>
          <FrontierDrawing found={work.result} onPick={kind === 'spend' ? useBudgetOf : null} />
          <FrontierTable found={work.result} onUse={kind === 'spend' ? useBudgetOf : null} />
          <FrontierNotes found={work.result} />
        </>
      )}
    </>
  )
}

/** Sets every budget to the share of all of them that a plan spends; null where there is no budget to take a share of. */
function budgetUser({ question }: ShownPlan, limits: Limits): ((point: BestPoint) => void) | null {
  const { budget } = planSettings({ ...question, assumptions: { ...question.assumptions, budgetFactor: 1 } })
  const all = budget.reduce((sum, amount) => sum + amount, 0)
  return all <= 0 ? null : ({ amount }) => limits.set({ budgetFactor: Math.round((100 * amount.minor) / all) / 100 })
}

function FrontierTable({
  found: { kind, points },
  onUse,
}: {
  readonly found: Frontier
  readonly onUse: ((point: BestPoint) => void) | null
}) {
  return (
    <div className="table-wrap" tabIndex={0} role="region" aria-label={text.frontierTable}>
      <table>
        <thead>
          <tr>
            <th scope="col">{text.amountColumn[kind]}</th>
            <th scope="col" className="number">
              {text.worthColumn}
            </th>
            <th scope="col" className="number">
              {text.projectsColumn}
            </th>
            <th scope="col" className="number">
              {text.essentialsColumn}
            </th>
            {onUse && <td className="no-print" />}
          </tr>
        </thead>
        <tbody>
          {points
            .filter(({ isDominated }) => !isDominated)
            .map((point) => (
              <tr key={point.limit.minor}>
                <th scope="row">{formatMoney(point.amount)}</th>
                <td className="number">
                  <Figure explanation={explainPoint(kind, point)} />
                </td>
                <td className="number">{point.schedule.length}</td>
                <td className="number">{point.essentials}</td>
                {onUse && (
                  <td className="no-print">
                    <button
                      type="button"
                      className="button small"
                      aria-label={text.useBudgetOf(formatMoney(point.amount))}
                      onClick={() => onUse(point)}
                    >
                      {text.useBudget}
                    </button>
                  </td>
                )}
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  )
}

function FrontierNotes({ found: { kind, points, impossible, compared } }: { readonly found: Frontier }) {
  const lowest = impossible.at(-1)
  const essentials = new Set(points.map((point) => point.essentials))
  return (
    <>
      {compared.map((one) => (
        <ComparedNote key={one.name} kind={kind} one={one} />
      ))}
      <p className="small muted">
        {lowest && text.impossibleBelow(formatMoney(lowest))} {essentials.size > 1 && text.essentialsFirst}{' '}
        {kind === 'spend' && text.useBudgetHelp}
      </p>
    </>
  )
}

function ComparedNote({ kind, one }: { readonly kind: FrontierKind; readonly one: ComparedPoint }) {
  const { name, amount, value, worth, bestAtSameAmount, broken } = one
  return (
    <p>
      {text.compared(name, text.verbs[kind](formatMoney(amount)), formatMoney(worth))}{' '}
      {bestAtSameAmount !== null && bestAtSameAmount.gain.minor > 0 ? (
        <>
          <Figure
            explanation={explainDifference(bestAtSameAmount.difference, {
              title: name,
              plans: [[name, value]],
              gain: bestAtSameAmount.gain,
            })}
          />{' '}
          {text.more[kind]}
        </>
      ) : (
        text.best
      )}{' '}
      {broken.length > 0 && text.breaks(broken.length)}
    </p>
  )
}
