import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { sum } from '../../domain/values/money.ts'
import { useLoaded } from '../app/loaded-business.ts'
import { newNoun, useOpenNoun } from '../app/open-noun.ts'
import { explainAllValue } from '../explain/explain-initiative.ts'
import { initiativesText as text } from '../text/initiatives.en.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Figure } from '../ui/figure.tsx'
import { Band, PageHead } from '../ui/page-head.tsx'
import { DraftsDrawer } from './drafts-drawer.tsx'
import { InitiativeDrawer } from './initiative-drawer.tsx'
import { InitiativeList } from './initiative-list.tsx'
import { caseQuarters, useInitiativeRows } from './initiative-rows.ts'
import type { InitiativeRow } from './initiative-rows.ts'
import { ValueEffortBlock } from './value-effort-block.tsx'

/** What could we do, and what would it bring? */
export function InitiativesPage() {
  const { business } = useLoaded()
  const rows = useInitiativeRows()
  const { open, setOpen } = useOpenNoun()
  const [isDrafting, setIsDrafting] = useState(false)
  const opened = business.initiatives.find(({ key }) => key === open)
  const drawers = (
    <>
      {(opened ?? open === newNoun) && (
        <InitiativeDrawer key={open} initiative={opened ?? null} onClose={() => setOpen(undefined)} />
      )}
      {isDrafting && <DraftsDrawer onClose={() => setIsDrafting(false)} />}
    </>
  )
  const buttons = (isFirst: boolean) => (
    <>
      <button type="button" className={isFirst ? 'button primary' : 'button'} onClick={() => setIsDrafting(true)}>
        {text.draft}
      </button>
      <button type="button" className="button" onClick={() => setOpen(newNoun)}>
        {text.add}
      </button>
    </>
  )
  if (business.initiatives.length === 0) {
    return (
      <>
        <PageHead title={text.title} />
        <EmptyState title={text.emptyTitle} actions={buttons(true)}>
          {text.emptyHelp}
        </EmptyState>
        {drawers}
      </>
    )
  }
  return (
    <>
      <PageHead title={text.title} answer={<Answer rows={rows} />} />
      <Band title={text.picture} intro={text.pictureIntro}>
        <ValueEffortBlock rows={rows} onOpen={setOpen} />
      </Band>
      <Band title={text.list} intro={text.listIntro(caseQuarters)} aside={buttons(false)}>
        <InitiativeList rows={rows} onOpen={setOpen} />
      </Band>
      {drawers}
    </>
  )
}

function Answer({ rows }: { readonly rows: readonly InitiativeRow[] }) {
  const { business, org } = useLoaded()
  const open = rows.filter(({ initiative: { stage } }) => stage !== 'stopped' && stage !== 'running')
  const paying = open.flatMap(({ best }) => (best && best.likely.netPresentValue.minor > 0 ? [best] : []))
  const total = sum(
    paying.map(({ likely }) => likely.netPresentValue),
    business.organization.currency,
  )
  return (
    <>
      <div className="headline">
        <Figure explanation={explainAllValue(total, paying)} />
      </div>
      <p>
        {text.headline(text.years(caseQuarters))} {text.paying(paying.length, open.length)}
      </p>
      <Link to="/o/$org/roadmap" params={{ org }} className="button small no-print">
        {text.toRoadmap}
      </Link>
    </>
  )
}
