import type { InitiativeReasons } from '../../domain/roadmap/why-initiative.ts'
import { explainProjectMoney, explainReasons } from '../explain/explain-project.ts'
import { roadmapText } from '../text/roadmap.en.ts'
import { Figure } from '../ui/figure.tsx'
import { formatList, formatMoney, formatPercent, formatQuarter } from '../ui/format.ts'
import { projectOf } from './shown-plan.ts'
import type { ShownPlan } from './shown-plan.ts'

const text = roadmapText.panel

/** What a project does in the plan, or would do: for the goals, in money, and what may go wrong. */
export function ReasonsView({ plan, reasons }: { readonly plan: ShownPlan; readonly reasons: InitiativeReasons }) {
  const { titles } = plan
  const { isChosen, start, goLive, goals, needs, unlocks, isEssential } = reasons
  const option = projectOf(plan, reasons)?.option
  return (
    <div className="stack">
      <p>{isChosen ? text.inPlan(option?.title ?? '', formatQuarter(start), formatQuarter(goLive)) : text.notInPlan}</p>
      <div>
        <div className="amount">
          <Figure explanation={explainReasons(reasons, titles)} />
        </div>
        <p className="muted small">{isChosen ? text.adds : text.wouldAdd(formatQuarter(start))}</p>
      </div>
      {isEssential && <p>{text.essential}</p>}
      {goals.length > 0 && (
        <section className="stack tight">
          <h3>{text.goals}</h3>
          <ul className="list small">
            {goals.map(({ goal, share, worth }) => (
              <li key={goal}>
                <span>{titles.goal(goal)}</span>
                <span>
                  {text.goal(formatPercent(share))}, {formatMoney(worth)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="stack tight">
        <h3>{text.money}</h3>
        <ul className="list small">
          <Amount name={text.spend} money={reasons.spend} />
          <Amount name={text.savings} money={reasons.savings} />
          <Amount name={text.income} money={reasons.income} />
          <Amount name={text.other} money={reasons.otherBenefit} />
          <li>
            <strong>{text.npv}</strong>
            {option && <Figure explanation={explainProjectMoney(reasons, option, titles)} />}
          </li>
          <Amount name={text.risk} money={reasons.risk} />
        </ul>
      </section>
      {needs.length > 0 && <p>{text.needs(formatList(needs.map(titles.initiative)))}</p>}
      {unlocks.length > 0 && <p>{text.unlocks(formatList(unlocks.map(titles.initiative)))}</p>}
    </div>
  )
}

function Amount({ name, money }: { readonly name: string; readonly money: InitiativeReasons['spend'] }) {
  if (money.minor === 0) return null
  return (
    <li>
      <span>{name}</span>
      <span>{formatMoney(money)}</span>
    </li>
  )
}
