import { z } from 'zod'
import { capabilitySchema, goalSchema, kpiSchema } from './goals.ts'
import { initiativeSchema } from './initiatives.ts'
import type { MoneyForms } from './money-forms.ts'
import { budgetSchema, cashForecastSchema, organizationSchema } from './organization.ts'
import { roadmapSchema } from './roadmaps.ts'
import { collectionLimit, list, orNull } from './scalars.ts'
import { personSchema, teamSchema } from './teams.ts'
import { technologySchema, vendorSchema } from './technologies.ts'

/** One schema per noun, in the order of the business file. */
export function nounSchemas(forms: MoneyForms) {
  return {
    teams: teamSchema(forms),
    people: personSchema(),
    goals: goalSchema(),
    kpis: kpiSchema(),
    capabilities: capabilitySchema(),
    vendors: vendorSchema(),
    technologies: technologySchema(forms),
    initiatives: initiativeSchema(forms),
    roadmaps: roadmapSchema(forms),
  }
}

/** The whole business; gives the domain's `Business`. */
export function businessSchema(forms: MoneyForms) {
  const nouns = nounSchemas(forms)
  return z.strictObject({
    organization: organizationSchema(forms),
    budgets: list(budgetSchema(forms), 400),
    cashForecast: orNull(cashForecastSchema(forms)),
    teams: list(nouns.teams, collectionLimit),
    people: list(nouns.people, collectionLimit),
    goals: list(nouns.goals, collectionLimit),
    kpis: list(nouns.kpis, collectionLimit),
    capabilities: list(nouns.capabilities, collectionLimit),
    vendors: list(nouns.vendors, collectionLimit),
    technologies: list(nouns.technologies, collectionLimit),
    initiatives: list(nouns.initiatives, collectionLimit),
    roadmaps: list(nouns.roadmaps, collectionLimit),
  })
}
