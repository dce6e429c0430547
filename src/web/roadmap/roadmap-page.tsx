import { Link } from '@tanstack/react-router'
import { planSettings } from '../../domain/roadmap/plan-settings.ts'
import { todayDate } from '../app/today-date.ts'
import { useLoaded } from '../app/loaded-business.ts'
import { useOpenNoun } from '../app/open-noun.ts'
import { roadmapText as text } from '../text/roadmap.en.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { HandOver } from '../ui/hand-over.tsx'
import { Band, PageHead } from '../ui/page-head.tsx'
import { BudgetForm } from './budget-form.tsx'
import { budgetWords } from './budget-words.ts'
import { ConflictView } from './conflict-view.tsx'
import { PlanBooks } from './plan-books.tsx'
import { PlanHeadline } from './plan-headline.tsx'
import { PlanLanes } from './plan-lanes.tsx'
import { PlanLimits } from './plan-limits.tsx'
import { PlanProjects } from './plan-projects.tsx'
import { PlanStatus } from './plan-status.tsx'
import { ProjectPanel } from './project-panel.tsx'
import { RankingBlock } from './ranking-block.tsx'
import { FrontierBand } from './reasons/frontier-band.tsx'
import { LeftOut } from './reasons/left-out.tsx'
import { PricesBand } from './reasons/prices-band.tsx'
import { PlanAgain } from './scenarios/plan-again.tsx'
import { ScenarioHistory } from './scenarios/scenario-history.tsx'
import { ScenariosBand } from './scenarios/scenarios-band.tsx'
import { useShownPlan } from './shown-plan.ts'
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
  const { open, setOpen } = useOpenNoun()
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
  return (
    <>
      <PageHead title={text.title} answer={shown && <PlanHeadline plan={shown} onFurther={plan.searchFurther} />} />
      {shown && <HandOver title={`${business.organization.name}: ${text.title}`} />}
      {needsBudget && (
        <Band title={text.noBudget} intro={text.noBudgetHelp}>
          <BudgetForm assumptions={assumptions} />
        </Band>
      )}
      {plan.answer?.kind === 'infeasible' && <ConflictView conflict={plan.answer} limits={limits} onOpen={setOpen} />}
      {plan.answer?.kind === 'undecided' && <p className="notice warn">{text.undecided}</p>}
      <div className="no-print">
        <Band title={text.limits} intro={text.limitsIntro}>
          <PlanLimits limits={limits} hasBudget={!needsBudget} />
          <PlanStatus plan={plan} />
        </Band>
      </div>
      {shown && (
        <>
          <Band title={text.lanes} intro={`${text.withBudget(budgetWords(shown.question))} ${text.lanesIntro}`}>
            <PlanLanes plan={shown} onOpen={setOpen} />
            <PlanBooks plan={shown} />
          </Band>
          <PlanProjects plan={shown} limits={limits} onOpen={setOpen} />
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
      {open && business.initiatives.some(({ key }) => key === open) && (
        <ProjectPanel key={open} initiative={open} plan={shown} limits={limits} onClose={() => setOpen(undefined)} />
      )}
    </>
  )
}
