import { alignmentBand } from '../../domain/alignment/alignment-band.ts'
import type { Business } from '../../domain/business.ts'
import type { CalendarDate } from '../../domain/values/calendar-date.ts'

// Five hundred scores of a large business take longer than a frame, so they are computed beside the page.
self.addEventListener('message', (event: MessageEvent<{ business: Business; today: CalendarDate }>) => {
  self.postMessage(alignmentBand(event.data.business, event.data.today))
})
