import type { JustificationReason } from '../../domain/alignment/justification-reason.ts'
import type { Finding } from '../../domain/spend/finding.ts'
import { formatDate } from '../ui/format.ts'

export const technologyText = {
  title: 'Technology',
  aYearFor: (count: number) => (count === 1 ? 'a year for one technology.' : `a year for ${count} technologies.`),
  counted: (shown: number, all: number) => (shown === all ? `${all} technologies` : `${shown} of ${all} technologies`),
  notInUse: 'Not in use today',
  actBy: 'Act by',
  anyTime: 'any time',
  money: 'A year',
  withoutReturn: 'of it has no return recorded.',
  largestGap: 'Largest gap',
  findingKinds: {
    'unused-seats': 'Unused seats',
    duplicate: 'Duplicate',
    orphan: 'Serves no goal',
    renewal: 'Renewal',
  },
  findingButtons: {
    'unused-seats': 'See the seats',
    duplicate: 'Compare the two',
    orphan: 'Cancel or say why not',
    renewal: 'Decide on it',
  },
  /** The reason in the reader's own date format. */
  findingReason: (finding: Finding, title: string, kept: string | null): string => {
    if (finding.kind === 'duplicate' && kept !== null) return `${finding.reason} Keep ${kept}.`
    if (finding.kind === 'renewal') return `${title} binds you again unless you say no in time.`
    return finding.reason
  },
  reasons: (reason: JustificationReason, name: (key: string) => string, what: (key: string) => string): string => {
    switch (reason.kind) {
      case 'serves-goal':
        return `Serves “${name(reason.goal)}”: ${what(reason.capability)}`
      case 'purpose':
        return reason.until === null
          ? `Kept: ${reason.reason}`
          : `Kept until ${formatDate(reason.until)}: ${reason.reason}`
      case 'needed-by':
        return 'Carries something that serves a goal'
      case 'not-chosen':
        return `Another is the system of choice for ${what(reason.capability)}, or none is chosen`
      case 'purpose-ended':
        return `The reason to keep it ended on ${formatDate(reason.until)}: ${reason.reason}`
      case 'not-needed':
        return 'No goal asks for what it does'
      case 'supplies-nothing':
        return 'Nothing is recorded about what it is for'
    }
  },
  add: 'Add technology',
  waste: 'Waste list',
  wasteIntro:
    'Money that may be going nowhere. Each amount opens to what it rests on; the total counts every euro or dollar once.',
  wasteTotal: 'likely saving a year',
  countedWaste: (count: number) =>
    count === 1 ? 'One technology with money at stake' : `${count} technologies with money at stake`,
  noWaste: 'No waste found',
  noWasteHelp:
    'Waste shows once seats, contracts and goals are known: a seat list names unused seats, goals name what nothing needs.',
  act: 'What to do',
  register: 'What we have',
  registerIntro: 'Every subscription, program, device and service. Open one to correct it.',
  name: 'Name',
  kind: 'Kind',
  cost: 'Cost a year',
  serves: 'What for',
  returns: 'Return a year',
  noReturn: 'none recorded',
  state: 'State',
  justified: 'Serves a goal',
  partly: 'In part',
  unjustified: 'Serves no goal',
  filterLabel: 'Filter by name, kind or reason',
  show: 'Show',
  all: 'All',
  onlyUnaligned: 'Serves no goal',
  onlyUnrated: 'Not rated',
  quadrant: 'Keep, grow, replace or drop',
  quadrantIntro:
    'To the right: does what the work needs. Up: is sound. The larger the dot, the dearer. Ratings within half a step of the middle are borderline.',
  quadrantDescription: (count: number) =>
    `${count} rated technologies placed by how well they do the work and how sound they are.`,
  notRated: (count: number) =>
    count === 0
      ? ''
      : count === 1
        ? 'One technology is not rated and is left out.'
        : `${count} technologies are not rated and are left out.`,
  corners: { keep: 'Keep', grow: 'Grow', replace: 'Replace', drop: 'Drop' },
  axes: { functional: 'does what the work needs', technical: 'sound' },
  verdict: 'Verdict',
  borderline: 'borderline',
  treemap: 'Where the money goes',
  treemapIntro: 'Each area is yearly cost.',
  treemapLegend: { serves: 'serves a goal', partly: 'in part', none: 'serves no goal' },
  treemapDescription: (total: string, dearest: string) => `${total} a year in all. The dearest is ${dearest}.`,
  restOfIt: 'All others',
  timeline: 'Renewals',
  timelineIntro: 'The ring is the last day to say no, the dot the day it renews.',
  timelineDescription: (count: number) => `${count} contracts by the day they renew.`,
  emptyTitle: 'No technology yet',
  emptyHelp:
    'Everything you pay for belongs here: the till, the web shop, accounting, phones. A bank statement fills most of it; the rest takes a minute each.',
  byFile: 'Start with a bank statement',
  byForm: 'Enter one',
  notEnough: 'Not enough data yet',
  notEnoughQuadrant: 'Rate at least three technologies on “is it any good?” and they appear here.',
  notEnoughRenewals: 'Enter the end date of at least one contract.',
  edit: (title: string) => `Edit ${title}`,
  newOne: 'New technology',
  kinds: { subscription: 'Subscription', software: 'Program', device: 'Device', service: 'Service' },
  systemKind: 'What kind of system',
  none: 'None',
  vendor: 'Sold by',
  price: 'Price',
  cycle: 'Paid',
  cycles: {
    weekly: 'weekly',
    monthly: 'monthly',
    quarterly: 'quarterly',
    'half-yearly': 'half-yearly',
    yearly: 'yearly',
    once: 'once',
  },
  costLines: 'What is paid',
  costTitle: 'For',
  fee: 'Fee',
  addCost: 'Add a price',
  removeCost: (title: string) => `Remove price ${title}`,
  basis: 'Where the price is from',
  bases: { guess: 'guess', quote: 'quote', contract: 'contract', measured: 'bank statement' },
  usefulYears: 'Years of use',
  seats: 'Seats',
  bought: 'Paid for',
  assigned: 'Given out',
  active: 'In use',
  contract: 'Contract',
  contractEnd: 'Ends or renews on',
  noticeDays: 'Notice, days',
  renewsItself: 'Renews by itself',
  estimatedDate: 'The date is an estimate',
  usage: 'Who uses it?',
  usages: { everyone: 'Everyone', some: 'Some', one: 'One person', nobody: 'Nobody' },
  isGood: 'Is it any good?',
  isSound: 'Is it sound: supported, safe, repairable?',
  ratings: ['Useless', 'Poor', 'Fair', 'Good', 'Just right'],
  supplies: 'What it does for you',
  suppliesHelp: 'What we can do with it, and how well it fits. “Choice” marks the system of choice.',
  capability: 'What we can do',
  fit: 'Fit',
  evidence: 'Known by',
  evidences: { asserted: 'one person says so', corroborated: 'a second agrees', measured: 'measured in use' },
  primary: 'Choice',
  addSupply: 'Add something it does',
  removeSupply: (title: string) => `Remove ${title}`,
  purpose: 'Reason to keep it outside the goals',
  purposeHelp: 'Law, fail-over, a change-over that ends on a day.',
  purposeUntil: 'Until',
  removeWords: (title: string, users: string) =>
    users === ''
      ? `${title} goes from the register with its prices, seats and contract. You can undo it for 30 days.`
      : `${title} goes from the register with its prices, seats and contract. These refer to it: ${users}. You can undo it for 30 days.`,
  cancelInstead: 'Plan to cancel it',
  cancelTitle: (title: string) => `Cancel ${title}`,
  cancelReason: 'It serves no goal, or another does the same.',
  cancelled: (title: string) => `“Cancel ${title}” is now a project.`,
} as const
