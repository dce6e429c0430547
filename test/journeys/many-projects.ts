import type { Page } from 'playwright-core'
import type { Business } from '../../src/domain/business.ts'
import { usualAssumptions } from '../../src/domain/roadmap/roadmap-question.ts'
import { addQuarters, quartersBetween } from '../../src/domain/values/quarter.ts'
import { aCapability } from '../builders/goal.ts'
import { randomQuestion } from '../bench/random-question.ts'
import { createBusiness, createOwner } from './journey.ts'
import type { RunningProgram } from './running-program.ts'

const things = ['till', 'web shop', 'stock list', 'loyalty card', 'booking', 'payroll', 'deliveries', 'price labels']
const verbs = ['Replace the', 'Connect the', 'Try a new', 'Move to another', 'Tidy up the', 'Give customers the']

/** A made-up business of so many projects with readable names, planned from the quarter after today. */
export function manyProjects(initiatives: number, quarters: number): Business {
  const size = { initiatives, quarters, options: 2, goals: 8, teams: 4, roles: 5, oddness: 0 }
  const { business, assumptions } = randomQuestion(3, size)
  const today = new Date().toISOString().slice(0, 10)
  const later = quartersBetween(assumptions.firstQuarter, usualAssumptions(business, today).firstQuarter)
  return {
    ...business,
    organization: { ...business.organization, name: 'Many projects', exploreShareRange: { low: 0.1, high: 0.3 } },
    budgets: business.budgets.map((budget) => ({ ...budget, quarter: addQuarters(budget.quarter, later) })),
    cashForecast: business.cashForecast && {
      ...business.cashForecast,
      openingCash: { minor: 50_000_000, currency: business.organization.currency },
      netByQuarter: business.cashForecast.netByQuarter.map((entry) => ({
        ...entry,
        quarter: addQuarters(entry.quarter, later),
      })),
    },
    capabilities: business.goals.map((_, place) => aCapability({ key: `capability-${place}` })),
    initiatives: business.initiatives.map((initiative, place) => ({
      ...initiative,
      title: `${verbs[place % verbs.length] ?? ''} ${things[(place * 5) % things.length] ?? ''} ${place + 1}`,
      earliestStart: initiative.earliestStart && addQuarters(initiative.earliestStart, later),
    })),
  }
}

/** Account, business and its projects, from the printed address to the roadmap over so many quarters. */
export async function openManyProjects(page: Page, program: RunningProgram, business: Business): Promise<string> {
  await createOwner(page, program)
  const home = await createBusiness(page, business.organization.name)
  const refusal = await page.evaluate(
    async ({ path, body }) => {
      const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() }
      const answer = await fetch(path, { method: 'PUT', headers, body: JSON.stringify(body) })
      return answer.ok ? null : answer.text()
    },
    { path: `/api/v1/orgs/${home.split('/').at(-1) ?? ''}/business`, body: business },
  )
  if (refusal !== null) throw new Error(`The business was refused: ${refusal}`)
  await page.goto(`${home}/roadmap`)
  return home
}
