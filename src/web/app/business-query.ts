import type { QueryClient } from '@tanstack/react-query'
import { nounCollections } from '../../domain/business.ts'
import type { Business } from '../../domain/business.ts'
import type { Budget, CashForecast, Organization } from '../../domain/organization.ts'
import type { Seat } from '../../domain/spend-line.ts'
import { ask } from './api.ts'
import { addressOf } from './loaded-business.ts'
import type { LoadedBusiness, NounOf } from './loaded-business.ts'

export type Envelope<Value> = { readonly id: string; readonly version: number; readonly value: Value }

type Answer = {
  readonly organization: Envelope<Organization>
  readonly isExample: boolean
  readonly budgets: {
    readonly version: number
    readonly value: { readonly budgets: readonly Budget[]; readonly cashForecast: CashForecast | null }
  }
} & { readonly [Collection in keyof NounOf]: readonly Envelope<NounOf[Collection]>[] }

export function businessKey(org: string): readonly string[] {
  return ['business', org]
}

/** The whole business with the versions that writing needs, and the seat rows beside it. */
export async function loadBusiness(org: string, signal: AbortSignal): Promise<LoadedBusiness> {
  const [answer, seats] = await Promise.all([
    ask<Answer>(`/orgs/${org}/business`, { signal }),
    allItems<Seat>(`/orgs/${org}/seats`, signal),
  ])
  return { ...readAnswer(org, answer), seats }
}

function readAnswer(org: string, answer: Answer): Omit<LoadedBusiness, 'seats'> {
  const versions = new Map<string, number>()
  for (const collection of nounCollections) {
    for (const { version, value } of answer[collection]) versions.set(addressOf(collection, value.key), version)
  }
  return {
    org,
    isExample: answer.isExample,
    business: businessOf(answer),
    organizationVersion: answer.organization.version,
    budgetsVersion: answer.budgets.version,
    versions,
  }
}

function businessOf(answer: Answer): Business {
  const values = <Value>(envelopes: readonly Envelope<Value>[]): readonly Value[] => envelopes.map(({ value }) => value)
  return {
    organization: answer.organization.value,
    budgets: answer.budgets.value.budgets,
    cashForecast: answer.budgets.value.cashForecast,
    teams: values(answer.teams),
    people: values(answer.people),
    goals: values(answer.goals),
    kpis: values(answer.kpis),
    capabilities: values(answer.capabilities),
    vendors: values(answer.vendors),
    technologies: values(answer.technologies),
    initiatives: values(answer.initiatives),
    roadmaps: values(answer.roadmaps),
  }
}

type Page<Value> = {
  readonly items: readonly { readonly id: string; readonly value: Value }[]
  readonly next: string | null
}

/** All pages of a list of facts. */
export async function allItems<Value>(path: string, signal?: AbortSignal): Promise<readonly Value[]> {
  const found: Value[] = []
  let after: string | null = null
  do {
    const from: string = after === null ? '' : `&after=${encodeURIComponent(after)}`
    const asking = signal ? { signal } : {}
    const page: Page<Value> = await ask<Page<Value>>(`${path}?limit=500${from}`, asking)
    found.push(...page.items.map(({ value }) => value))
    after = page.next
  } while (after !== null)
  return found
}

export function forgetBusiness(queries: QueryClient, org: string): Promise<void> {
  return queries.invalidateQueries({ queryKey: businessKey(org) })
}
