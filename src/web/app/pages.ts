import { appText as text } from '../text/app.en.ts'

/** The loop, in order. */
export const loopPages = [
  { to: '/o/$org/today', title: text.today },
  { to: '/o/$org/goals', title: text.goals },
  { to: '/o/$org/technology', title: text.technology },
  { to: '/o/$org/needs', title: text.needs },
  { to: '/o/$org/projects', title: text.projects },
  { to: '/o/$org/roadmap', title: text.roadmap },
] as const

export const otherPages = [
  { to: '/o/$org/files', title: text.files },
  { to: '/o/$org/answer', title: text.answer },
  { to: '/o/$org/first', title: text.guidedStart },
  { to: '/o/$org/settings', title: text.settings },
] as const
