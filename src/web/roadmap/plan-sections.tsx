import { memo } from 'react'
import type { Key } from '../../domain/values/key.ts'
import { reasonsText } from '../text/reasons.en.ts'
import { sectionsText as text } from '../text/roadmap-sections.en.ts'
import { roadmapText } from '../text/roadmap.en.ts'
import { stressText } from '../text/stress.en.ts'
import { uncertaintyText } from '../text/uncertainty.en.ts'
import { Fold } from '../ui/fold.tsx'
import { Band } from '../ui/page-head.tsx'
import { RankingBlock } from './ranking-block.tsx'
import { FrontierBand } from './reasons/frontier-band.tsx'
import type { ShownPlan } from './shown-plan.ts'
import { HorizonsBand } from './stress/horizons-band.tsx'
import { StressBand } from './stress/stress-band.tsx'
import { HowSure } from './uncertainty/how-sure.tsx'
import type { Limits } from './use-limits.ts'

type Props = { readonly plan: ShownPlan; readonly limits: Limits; readonly onOpen: (key: Key) => void }

/** What may be asked about a plan: each answer closed until somebody wants it, since most take a while. */
export const PlanSections = memo(({ plan, limits, onOpen }: Props) => (
  <>
    <Band title={text.whatIf} intro={text.whatIfIntro}>
      <Fold title={stressText.title} inside={text.inside.stress}>
        <StressBand plan={plan} limits={limits} />
      </Fold>
    </Band>
    <Band title={text.howSure} intro={text.howSureIntro}>
      {plan.schedule.length > 0 && (
        <Fold title={uncertaintyText.title} inside={text.inside.sure}>
          <HowSure plan={plan} limits={limits} />
        </Fold>
      )}
      <Fold title={stressText.horizons} inside={text.inside.horizons}>
        <HorizonsBand plan={plan} />
      </Fold>
    </Band>
    <Band title={text.others} intro={text.othersIntro}>
      <Fold title={reasonsText.frontier} inside={text.inside.frontier}>
        <FrontierBand plan={plan} limits={limits} />
      </Fold>
      <Fold title={roadmapText.ranking} inside={text.inside.ranking}>
        <RankingBlock plan={plan} onOpen={onOpen} />
      </Fold>
    </Band>
  </>
))
PlanSections.displayName = 'PlanSections'
