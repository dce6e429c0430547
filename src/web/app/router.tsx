import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router'
import { BusinessLayout } from './business-layout.tsx'
import { Entry } from './entry.tsx'
import { NotFound, PageError } from './page-error.tsx'

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound, errorComponent: PageError })

/** Which noun a page shows opened: ?open=key. */
function readOpen(search: Record<string, unknown>): { readonly open?: string | undefined } {
  return typeof search['open'] === 'string' ? { open: search['open'] } : {}
}

const entry = createRoute({ getParentRoute: () => root, path: '/', component: Entry })
const start = createRoute({
  getParentRoute: () => root,
  path: '/start',
  component: lazyRouteComponent(() => import('../start/start-page.tsx'), 'StartPage'),
})
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('../start/sign-in-page.tsx'), 'SignInPage'),
})
const within = createRoute({ getParentRoute: () => root, path: '/o/$org', component: BusinessLayout })
const page = { getParentRoute: () => within, validateSearch: readOpen }
const today = createRoute({
  ...page,
  path: '/today',
  component: lazyRouteComponent(() => import('../today/today-page.tsx'), 'TodayPage'),
})
const goals = createRoute({
  ...page,
  path: '/goals',
  component: lazyRouteComponent(() => import('../goals/goals-page.tsx'), 'GoalsPage'),
})
const technology = createRoute({
  ...page,
  path: '/technology',
  component: lazyRouteComponent(() => import('../technologies/technology-page.tsx'), 'TechnologyPage'),
})
const needs = createRoute({
  ...page,
  path: '/needs',
  component: lazyRouteComponent(() => import('../needs/needs-page.tsx'), 'NeedsPage'),
})
const projects = createRoute({
  ...page,
  path: '/projects',
  component: lazyRouteComponent(() => import('../initiatives/initiatives-page.tsx'), 'InitiativesPage'),
})
const roadmap = createRoute({
  ...page,
  path: '/roadmap',
  component: lazyRouteComponent(() => import('../roadmap/roadmap-page.tsx'), 'RoadmapPage'),
})
const files = createRoute({
  ...page,
  path: '/files',
  component: lazyRouteComponent(() => import('../files/files-page.tsx'), 'FilesPage'),
})
const first = createRoute({
  ...page,
  path: '/first',
  component: lazyRouteComponent(() => import('../start/guided-start-page.tsx'), 'GuidedStartPage'),
})
const answer = createRoute({
  ...page,
  path: '/answer',
  component: lazyRouteComponent(() => import('../start/answer-page.tsx'), 'AnswerPage'),
})
const settings = createRoute({
  ...page,
  path: '/settings',
  component: lazyRouteComponent(() => import('../settings/settings-page.tsx'), 'SettingsPage'),
})

const pages = [today, goals, technology, needs, projects, roadmap, files, first, answer, settings]
const tree = root.addChildren([entry, start, signIn, within.addChildren(pages)])

export const router = createRouter({
  routeTree: tree,
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultErrorComponent: PageError,
})

declare module '@tanstack/react-router' {
  // The library is told of our router by augmenting its interface; a type cannot be augmented.
  // oxlint-disable-next-line typescript/consistent-type-definitions
  interface Register {
    router: typeof router
  }
}
