import { Link } from '@tanstack/react-router'
import { useAnalysis } from '../app/analysis.ts'
import { useLoaded } from '../app/loaded-business.ts'
import { newNoun, useOpenNoun } from '../app/open-noun.ts'
import { useTitles } from '../app/titles.ts'
import { explainAnnualCost } from '../explain/explain-spend.ts'
import { technologyText as text } from '../text/technology.en.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Figure } from '../ui/figure.tsx'
import { formatMoney } from '../ui/format.ts'
import { Band, PageHead } from '../ui/page-head.tsx'
import { CostBlock } from './cost-block.tsx'
import { FitBlock } from './fit-block.tsx'
import { Register } from './register.tsx'
import { RenewalBlock } from './renewal-block.tsx'
import { TechnologyDrawer } from './technology-drawer.tsx'
import { WasteList } from './waste-list.tsx'

/** What do we have, and does it earn its keep? */
export function TechnologyPage() {
  const { business, org } = useLoaded()
  const { spend } = useAnalysis()
  const titles = useTitles()
  const { open, setOpen } = useOpenNoun()
  const opened = business.technologies.find(({ key }) => key === open)
  const drawer = (opened ?? open === newNoun) && (
    <TechnologyDrawer key={open} technology={opened ?? null} onClose={() => setOpen(undefined)} />
  )
  const addButton = (
    <button type="button" className="button" onClick={() => setOpen(newNoun)}>
      {text.add}
    </button>
  )
  if (business.technologies.length === 0) {
    return (
      <>
        <PageHead title={text.title} />
        <EmptyState
          title={text.emptyTitle}
          actions={
            <>
              <Link to="/o/$org/first" params={{ org }} className="button primary">
                {text.byFile}
              </Link>
              <button type="button" className="button" onClick={() => setOpen(newNoun)}>
                {text.byForm}
              </button>
            </>
          }
        >
          {text.emptyHelp}
        </EmptyState>
        {drawer}
      </>
    )
  }
  return (
    <>
      <PageHead
        title={text.title}
        answer={
          <>
            <div className="headline">
              <Figure explanation={explainAnnualCost(spend, titles)} />
            </div>
            <p>
              {text.aYearFor(business.technologies.length)} {formatMoney(spend.withoutReturn)} {text.withoutReturn}
            </p>
          </>
        }
      />
      <Band title={text.waste} intro={text.wasteIntro}>
        <WasteList onOpen={setOpen} />
      </Band>
      <Band title={text.register} intro={text.registerIntro} aside={addButton}>
        <Register onOpen={setOpen} />
      </Band>
      <Band title={text.quadrant} intro={text.quadrantIntro}>
        <FitBlock onOpen={setOpen} />
      </Band>
      <Band title={text.treemap} intro={text.treemapIntro}>
        <CostBlock onOpen={setOpen} />
      </Band>
      <Band title={text.timeline} intro={text.timelineIntro}>
        <RenewalBlock onOpen={setOpen} />
      </Band>
      {drawer}
    </>
  )
}
