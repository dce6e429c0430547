import type { Route } from '../route.ts'
import { auditRoutes } from './audit.ts'
import { businessRoutes } from './business.ts'
import { businessFileRoutes } from './business-file.ts'
import { capabilitiesRoutes } from './capabilities.ts'
import { descriptionRoute } from './description.ts'
import { factsRoutes } from './facts.ts'
import { goalsRoutes } from './goals.ts'
import { healthRoutes } from './health.ts'
import { importsRoutes } from './imports.ts'
import { initiativesRoutes } from './initiatives.ts'
import { kpisRoutes } from './kpis.ts'
import { organizationRoutes } from './organization.ts'
import { organizationsRoutes } from './organizations.ts'
import { peopleRoutes } from './people.ts'
import { plansRoutes } from './plans.ts'
import { roadmapsRoutes } from './roadmaps.ts'
import { sessionRoutes } from './session.ts'
import { setUpRoutes } from './set-up.ts'
import { teamsRoutes } from './teams.ts'
import { technologiesRoutes } from './technologies.ts'
import { vendorsRoutes } from './vendors.ts'

const withoutDescription: readonly Route[] = [
  ...sessionRoutes,
  ...setUpRoutes,
  ...organizationsRoutes,
  ...businessRoutes,
  ...organizationRoutes,
  ...goalsRoutes,
  ...technologiesRoutes,
  ...capabilitiesRoutes,
  ...initiativesRoutes,
  ...roadmapsRoutes,
  ...vendorsRoutes,
  ...teamsRoutes,
  ...peopleRoutes,
  ...kpisRoutes,
  ...plansRoutes,
  ...importsRoutes,
  ...businessFileRoutes,
  ...factsRoutes,
  ...auditRoutes,
  ...healthRoutes,
]

/** Every route there is; the app, its description and the tests of who may see what are all made from this list. */
export const routes: readonly Route[] = [...withoutDescription, descriptionRoute(withoutDescription)]
