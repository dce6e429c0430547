import { calendarDate } from '../../domain/values/calendar-date.ts'
import type { CalendarDate } from '../../domain/values/calendar-date.ts'

/** The reader's own day. */
export function todayDate(): CalendarDate {
  const now = new Date()
  return calendarDate(now.getFullYear(), now.getMonth() + 1, now.getDate())
}
