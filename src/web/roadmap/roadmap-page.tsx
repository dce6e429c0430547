import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { planSettings } from '../../domain/roadmap/plan-settings.ts'
import { adoptedRoadmap } from '../../domain/roadmap/scenarios/adoption-history.ts'
import { todayDate } from '../app/today-date.ts'
import { whyNotInstant } from '../../solver/reasons/why-not-instant.ts'
import { useLoaded } from '../app/loaded-business.ts'
import { useOpenNoun } from '../app/open-noun.ts'
import { useStableCallback } from '../ui/use-stable-callback.ts'
import { reasonsText } from '../text/reasons.en.ts'
import { limitsText } from '../text/roadmap-limits.en.ts'
import { sectionsText } from '../text/roadmap-sections.en.ts'
import { roadmapText as text } from '../text/roadmap.en.ts'
import { scenariosText } from '../text/scenarios.en.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Fold } from '../ui/fold.tsx'
import { HandOver } from '../ui/hand-over.tsx'
import { Band, PageHead } from '../ui/page-head.tsx'
import { useCalm } from '../ui/use-calm.ts'
import { useLast } from '../ui/use-last.ts'
import { BudgetForm } from './budget-form.tsx'
import { ConflictView } from './conflict-view.tsx'
import { useMoves } from './lanes/use-moves.ts'
import { PlanHeadline } from './plan-headline.tsx'
import { PlanLimits } from './plan-limits.tsx'
import { PlanSections } from './plan-sections.tsx'
import { PlanStatus } from './plan-status.tsx'
import { PlanView } from './plan-view.tsx'
import { ProjectPanel } from './project-panel.tsx'
import { ServerCheckView } from './search/server-check-view.tsx'
import { useLivePlan, useShownPlan } from './shown-plan.ts'
import type { ShownPlan } from './shown-plan.ts'
import { LeftOut } from './reasons/left-out.tsx'
import { useAtOnce } from './reasons/use-at-once.ts'
import { WithoutEach } from './reasons/without-each.tsx'
import { PricesBand } from './reasons/prices-band.tsx'
import { PlanAgain } from './scenarios/plan-again.tsx'
import { ScenarioHistory } from './scenarios/scenario-history.tsx'
import { ScenariosBand } from './scenarios/scenarios-band.tsx'
import { useLimits } from './use-limits.ts'
import type { Limits } from './use-limits.ts'
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
  // Where no plan is possible the one before stays, so that what is in the way can be moved back.
  const drawn = useLast(live)
  const { moves, price } = useMoves(limits, plan, live)
  const settled = useMemo(() => shown && { plan: shown, limits }, [shown, limits])
  const calm = useCalm(settled, plan.isWorking || limits.isTrying)
  const instant = useAtOnce(calm?.plan ?? null, whyNotInstant)
  // What is to be dragged keeps its size while its figure is worked out again.
  const lastInstant = useLast(instant)
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
          <div className="status-row">
            {shown && <ServerCheckView plan={shown} isCurrent={!plan.isWorking} />}
            <PlanStatus plan={plan} />
          </div>
        </Band>
      </div>
      {drawn && (
        <PlanView
          live={drawn}
          isBefore={live === null && !limits.isTrying}
          settled={calm?.plan ?? null}
          instant={lastInstant}
          limits={limits}
          moves={moves}
          price={price}
          onOpen={setOpen}
        />
      )}
      {shown && calm && (
        <>
          <Band title={sectionsText.why} intro={sectionsText.whyIntro}>
            <LeftOut
              plan={calm.plan}
              forbidden={assumptions.forbidden}
              instant={instant}
              moves={moves}
              price={price}
              onOpen={setOpen}
            />
            {instant && calm.plan.schedule.length > 0 && (
              <Fold title={reasonsText.withoutEach} inside={sectionsText.inside.without}>
                <WithoutEach plan={calm.plan} instant={instant} onOpen={setOpen} />
              </Fold>
            )}
            <Fold title={reasonsText.prices} inside={sectionsText.inside.prices}>
              <PricesBand plan={calm.plan} />
            </Fold>
          </Band>
          <PlanSections plan={calm.plan} limits={calm.limits} onOpen={setOpen} />
        </>
      )}
      <Deciding shown={shown} limits={limits} isCurrent={!plan.isWorking} />
      {opened && (
        <ProjectPanel
          key={opened}
          initiative={opened}
          plan={drawn}
          limits={limits}
          moves={moves}
          price={price}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  )
}

/** What is decided, what was kept, and how to plan on from it. */
function Deciding({
  shown,
  limits,
  isCurrent,
}: {
  readonly shown: ShownPlan | null
  readonly limits: Limits
  readonly isCurrent: boolean
}) {
  const { roadmaps } = useLoaded().business
  if (shown === null && roadmaps.length === 0) return null
  return (
    <Band title={sectionsText.decide} intro={scenariosText.intro}>
      <ScenarioHistory />
      <ScenariosBand plan={shown} isCurrent={isCurrent} limits={limits} />
      {adoptedRoadmap(roadmaps) && (
        <Fold title={scenariosText.again} inside={sectionsText.inside.again}>
          <PlanAgain />
        </Fold>
      )}
    </Band>
  )
}
