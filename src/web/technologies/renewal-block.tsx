import { renewals } from '../../domain/spend/renewals.ts'
import { addMonths, calendarDate, monthOf, yearOf } from '../../domain/values/calendar-date.ts'
import { renewalTimeline } from '../../pictures/renewal-timeline.ts'
import { useLoaded } from '../app/loaded-business.ts'
import { useTitles } from '../app/titles.ts'
import { todayDate } from '../app/today-date.ts'
import { technologyText as text } from '../text/technology.en.ts'
import { todayText } from '../text/today.en.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { formatDate, formatMoney, formatMonth } from '../ui/format.ts'
import { PictureView } from '../ui/picture-view.tsx'

const aheadDays = 365
const urgentDays = 30
const mostRows = 24

/** Contracts by the day notice is due and the day they renew. */
export function RenewalBlock({ onOpen }: { readonly onOpen: (key: string) => void }) {
  const { business } = useLoaded()
  const titles = useTitles()
  const today = todayDate()
  const ahead = renewals(business, today, aheadDays).filter(({ missed }) => !missed)
  if (ahead.length === 0) return <EmptyState title={text.notEnough}>{text.notEnoughRenewals}</EmptyState>
  const firstOfMonth = calendarDate(yearOf(today), monthOf(today), 1)
  return (
    <PictureView
      onPick={onOpen}
      draw={(widthPx) =>
        renewalTimeline({
          title: text.timeline,
          description: text.timelineDescription(ahead.length),
          marks: ahead.slice(0, mostRows).map((renewal) => ({
            key: renewal.technology,
            title: titles.technology(renewal.technology),
            noticeBy: renewal.noticeDeadline < today ? today : renewal.noticeDeadline,
            renewsOn: renewal.end,
            amount: formatMoney(renewal.bound),
            hint: `${titles.technology(renewal.technology)}: ${todayText.actBy(formatDate(renewal.actBy))}, ${todayText.renewsOn(formatDate(renewal.end))}`,
            isUrgent: renewal.daysLeft <= urgentDays,
          })),
          months: Array.from({ length: 15 }, (_, index) => addMonths(firstOfMonth, index + 1)).map((on) => ({
            on,
            title: formatMonth(on),
          })),
          from: today,
          until: addMonths(firstOfMonth, 15),
          widthPx,
        })
      }
    />
  )
}
