import { Link } from '@tanstack/react-router'
import { useAnalysis } from '../app/analysis.ts'
import { useLoaded } from '../app/loaded-business.ts'
import { newNoun, useOpenNoun } from '../app/open-noun.ts'
import { useTitles } from '../app/titles.ts'
import { explainCoverage } from '../explain/explain-alignment.ts'
import { goalsText as text } from '../text/goals.en.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Figure } from '../ui/figure.tsx'
import { Band, PageHead } from '../ui/page-head.tsx'
import { GoalCard } from './goal-card.tsx'
import { GoalDrawer } from './goal-drawer.tsx'
import { GoalFlow } from './goal-flow.tsx'
import { GoalOrder } from './goal-order.tsx'

/** Are our goals served? */
export function GoalsPage() {
  const { business, org } = useLoaded()
  const { alignment } = useAnalysis()
  const titles = useTitles()
  const { open, setOpen } = useOpenNoun()
  const opened = business.goals.find(({ key }) => key === open)
  const drawer = (opened ?? open === newNoun) && (
    <GoalDrawer key={open} goal={opened ?? null} onClose={() => setOpen(undefined)} />
  )
  const add = (
    <button type="button" className="button" onClick={() => setOpen(newNoun)}>
      {text.add}
    </button>
  )
  if (business.goals.length === 0) {
    return (
      <>
        <PageHead title={text.title} />
        <EmptyState
          title={text.emptyTitle}
          actions={
            <>
              <Link to="/o/$org/first" params={{ org }} search={{ open: 'goals' }} className="button primary">
                {text.fromTrade}
              </Link>
              {add}
            </>
          }
        >
          {text.emptyHelp}
        </EmptyState>
        {drawer}
      </>
    )
  }
  const byDebt = [...alignment.goals].sort((a, b) => b.debt - a.debt)
  const byWeight = [...alignment.goals].sort((a, b) => b.weight - a.weight)
  const worst = byDebt[0]
  return (
    <>
      <PageHead
        title={text.title}
        answer={
          <>
            <div className="headline">
              <Figure explanation={explainCoverage(alignment, titles)} />
            </div>
            <p>
              {text.served} {worst && worst.debt > 0 ? text.worst(titles.goal(worst.goal)) : ''}
            </p>
          </>
        }
      />
      <Band title={text.flow} intro={text.flowIntro}>
        <GoalFlow onOpenGoal={setOpen} />
      </Band>
      <Band title={text.cards} aside={add}>
        <div className="cards">
          {byWeight.map((support) => (
            <GoalCard key={support.goal} support={support} onOpen={setOpen} />
          ))}
        </div>
      </Band>
      <Band title={text.order} intro={text.orderIntro}>
        <GoalOrder />
      </Band>
      {drawer}
    </>
  )
}
