import type { DriverSubject } from '../../../domain/uncertainty/drivers.ts'
import type { Titles } from '../../app/titles.ts'
import { uncertaintyText } from '../../text/uncertainty.en.ts'

/** What a driver is, as an owner would say it. */
export function driverTitle(subject: DriverSubject, titles: Titles): string {
  const text = uncertaintyText.driver
  if (subject.kind === 'together') {
    const { side, initiative } = subject
    return initiative === null ? text.all[side] : text.project(titles.initiative(initiative), side)
  }
  const title = titles.initiative(subject.initiative)
  return subject.of === 'benefit' ? text.benefit(title, subject.benefitTitle ?? '') : text[subject.of](title)
}
