import type { RoadmapQuestion } from '../domain/roadmap/roadmap-question.ts'
import type { Shock } from '../domain/stress/shock.ts'
import { Refusal } from './refusal.ts'

/** "vendor:KEY", "price:+30%", "price:+30%:VENDOR", "revenue:-20%", "away:ROLE:2", "late:INITIATIVE:1", "late:all:1" */
export function readShock(question: RoadmapQuestion, written: string): Shock {
  const [kind = '', subject = '', size = ''] = written.split(':')
  const { firstQuarter } = question.assumptions
  switch (kind) {
    case 'vendor':
    case 'technology':
      return { kind: 'vendor-gone', of: kind, key: known(question, kind, subject) }
    case 'price': {
      const vendor = size === '' ? null : known(question, 'vendor', size)
      return { kind: 'price-rise', share: percent(written, subject, '+'), vendor }
    }
    case 'revenue':
      return { kind: 'revenue-fall', share: percent(written, subject, '-'), from: firstQuarter }
    case 'away': {
      const role = known(question, 'role', subject)
      return { kind: 'person-away', role, share: 1, from: firstQuarter, quarters: quarters(written, size) }
    }
    case 'late': {
      const initiatives = subject === 'all' ? null : [known(question, 'initiative', subject)]
      return { kind: 'supplier-late', initiatives, quarters: quarters(written, size) }
    }
    default:
      throw unreadable(written)
  }
}

type Subject = 'vendor' | 'technology' | 'role' | 'initiative'

function known({ business }: RoadmapQuestion, of: Subject, key: string): string {
  const keys = {
    vendor: () => business.vendors.map((vendor) => vendor.key),
    technology: () => business.technologies.map((technology) => technology.key),
    role: () => business.teams.flatMap((team) => team.deliveryDaysPerQuarter.map(({ role }) => role)),
    initiative: () => business.initiatives.map((initiative) => initiative.key),
  }[of]()
  if (keys.includes(key)) return key
  const there = [...new Set(keys)].slice(0, 20).join(', ') || 'none'
  throw new Refusal('usage', `There is no ${of} "${key}" to shock. There are: ${there}.`)
}

function percent(written: string, text: string, sign: '+' | '-'): number {
  const found = /^([+-]?)(\d{1,4}(?:\.\d+)?)%?$/.exec(text)
  const value = Number(found?.[2])
  const isOther = found?.[1] !== '' && found?.[1] !== sign
  if (found === null || isOther || (sign === '-' && value > 100)) throw unreadable(written)
  return value / 100
}

function quarters(written: string, text: string): number {
  const value = text === '' ? 1 : Number(text)
  if (!Number.isInteger(value) || value < 1 || value > 40) throw unreadable(written)
  return value
}

function unreadable(written: string): Refusal {
  return new Refusal(
    'usage',
    `--shock "${written}" cannot be read. Write "vendor:KEY", "technology:KEY", "price:+30%", "price:+30%:VENDOR", "revenue:-20%", "away:ROLE:2" or "late:INITIATIVE:1" (quarters; "late:all:1" for all).`,
  )
}
