import { businessSchema, nounSchemas } from './business.ts'
import { wireForms } from './money-forms.ts'
import { budgetSchema, cashForecastSchema, organizationSchema } from './organization.ts'
import { assumptionsSchema } from './roadmaps.ts'

/** The shapes that cross the wire and are stored: the domain's own, with money in minor units. */
export const wireNouns = nounSchemas(wireForms)
export const wireOrganization = organizationSchema(wireForms)
export const wireBudget = budgetSchema(wireForms)
export const wireCashForecast = cashForecastSchema(wireForms)
export const wireAssumptions = assumptionsSchema(wireForms)
export const wireBusiness = businessSchema(wireForms)
