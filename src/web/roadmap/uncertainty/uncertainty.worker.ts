import type { RoadmapQuestion } from '../../../domain/roadmap/roadmap-question.ts'
import type { ScheduledInitiative } from '../../../domain/roadmap.ts'
import { planUncertainty, usualUncertainty } from '../../../domain/uncertainty/plan-uncertainty.ts'
import { potSafety } from '../../../domain/uncertainty/pot-safety.ts'
import type { PotSafetyAsked } from '../../../domain/uncertainty/pot-safety.ts'

export type UncertaintyRequest =
  | { readonly kind: 'plan'; readonly question: RoadmapQuestion; readonly schedule: readonly ScheduledInitiative[] }
  | { readonly kind: 'safety'; readonly asked: PotSafetyAsked }

// Ten thousand draws of a large plan take most of a second, so they are computed beside the page.
self.addEventListener('message', ({ data }: MessageEvent<UncertaintyRequest>) => {
  self.postMessage(
    data.kind === 'plan' ? planUncertainty(data.question, data.schedule) : potSafety(data.asked, usualUncertainty),
  )
})
