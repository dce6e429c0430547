import { Link } from '@tanstack/react-router'
import { planSettings } from '../../domain/roadmap/plan-settings.ts'
import { todayDate } from '../app/today-date.ts'
import { useLoaded } from '../app/loaded-business.ts'
import { useOpenNoun } from '../app/open-noun.ts'
import { useStableCallback } from '../ui/use-stable-callback.ts'
import { limitsText } from '../text/roadmap-limits.en.ts'
import { roadmapText as text } from '../text/roadmap.en.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { HandOver } from '../ui/hand-over.tsx'
import { Band, PageHead } from '../ui/page-head.tsx'
import { BudgetForm } from './budget-form.tsx'
import { ConflictView } from './conflict-view.tsx'
import { useMoves } from './lanes/use-moves.ts'
import { PlanHeadline } from './plan-headline.tsx'
import { PlanLimits } from './plan-limits.tsx'
import { PlanStatus } from './plan-status.tsx'
import { PlanView } from './plan-view.tsx'
import { ProjectPanel } from './project-panel.tsx'
import { RankingBlock } from './ranking-block.tsx'
import { ServerCheckView } from './search/server-check-view.tsx'
import { useLivePlan, useShownPlan } from './shown-plan.ts'
import { FrontierBand } from './reasons/frontier-band.tsx'
import { LeftOut } from './reasons/left-out.tsx'
import { PricesBand } from './reasons/prices-band.tsx'
import { PlanAgain } from './scenarios/plan-again.tsx'
import { ScenarioHistory } from './scenarios/scenario-history.tsx'
import { ScenariosBand } from './scenarios/scenarios-band.tsx'
import { HowSure } from './uncertainty/how-sure.tsx'
import { HorizonsBand } from './stress/horizons-band.tsx'
import { StressBand } from './stress/stress-band.tsx'
import { useLimits } from './use-limits.ts'
import { usePlan } from './use-plan.ts'

/** What when, for how much, and why not the rest? */
export function RoadmapPage() {
  const { business, org } = useLoaded()
  const limits = useLimits()
  const { assumptions } = limits
  const isEmpty = business.initiatives.length === 0
  const plan = usePlan(isEmpty ? null : assumptions)
  const shown = useShownPlan(plan)
  const live = useLivePlan(plan, shown)
  const { moves, price } = useMoves(limits, plan, live)
  const { open, setOpen: openNow } = useOpenNoun()
  const setOpen = useStableCallback(openNow)
  const { budget } = planSettings({ business, assumptions: { ...assumptions, budgetFactor: 1 }, today: todayDate() })
  const needsBudget = budget.every((amount) => amount === 0)
  if (isEmpty) {
    return (
      <>
        <PageHead title={text.title} />
        <EmptyState
          title={text.noProjects}
          actions={
            <Link to="/o/$org/projects" params={{ org }} className="button primary">
              {text.toProjects}
            </Link>
          }
        >
          {text.noProjectsHelp}
        </EmptyState>
      </>
    )
  }
  const opened = open !== undefined && business.initiatives.some(({ key }) => key === open) ? open : null
  return (
    <>
      <PageHead title={text.title} answer={live && <PlanHeadline plan={live} onFurther={plan.searchFurther} />} />
      {shown && <HandOver title={`${business.organization.name}: ${text.title}`} />}
      {needsBudget && (
        <Band title={text.noBudget} intro={text.noBudgetHelp}>
          <BudgetForm assumptions={assumptions} />
        </Band>
      )}
      {plan.answer?.kind === 'infeasible' && !limits.isTrying && (
        <ConflictView conflict={plan.answer} limits={limits} onOpen={setOpen} />
      )}
      {plan.answer?.kind === 'undecided' && <p className="notice warn">{text.undecided}</p>}
      <div className="no-print">
        <Band title={limitsText.title} intro={limitsText.intro}>
          <PlanLimits limits={limits} plan={shown} hasBudget={!needsBudget} />
          <PlanStatus plan={plan} />
          {shown && <ServerCheckView plan={shown} isCurrent={!plan.isWorking} />}
        </Band>
      </div>
      {live && <PlanView live={live} settled={shown} limits={limits} moves={moves} price={price} onOpen={setOpen} />}
      {shown && (
        <>
          <LeftOut plan={shown} limits={limits} onOpen={setOpen} />
          <PricesBand plan={shown} />
          <FrontierBand plan={shown} limits={limits} />
          <HowSure plan={shown} limits={limits} />
          <RankingBlock plan={shown} onOpen={setOpen} />
          <HorizonsBand plan={shown} />
          <StressBand plan={shown} limits={limits} />
        </>
      )}
      <ScenarioHistory />
      <PlanAgain />
      <ScenariosBand plan={shown} isCurrent={!plan.isWorking} limits={limits} />
      {opened && (
        <ProjectPanel
          key={opened}
          initiative={opened}
          plan={live}
          limits={limits}
          moves={moves}
          price={price}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  )
}
