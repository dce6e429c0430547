import { formatNumber } from '../ui/format.ts'

export const startText = {
  title: 'Plumbline',
  answer: 'Which technology to keep, cut, buy and try next, in which quarter, for what return.',
  note: 'Everything stays on this machine. No account elsewhere, no connection to your bank.',
  example: 'Try an example',
  exampleHelp: 'A complete business to look around in and change. Kept apart from real data, left with one click.',
  open: (title: string) => `Open ${title}`,
  opening: 'Getting it ready…',
  own: 'Start with my business',
  ownHelp:
    'About twenty minutes with a bank statement at hand. You get a list of what to cancel by when, three next moves, and a first plan.',
  begin: 'Begin',
  name: 'Your name',
  email: 'E-mail, to sign in with',
  password: 'Password, ten characters or more',
  createOwner: 'Create my account',
  accountFirst: 'First an account on this machine, so that nobody else sees your figures.',
  business: 'Your business',
  businessName: 'Name of the business',
  currency: 'Currency, three letters',
  currencyHelp: 'EUR, USD, GBP, CHF …',
  headCount: 'People who work there',
  trade: 'Trade',
  tradeNone: 'Another trade',
  createBusiness: 'Go on',
  noToken:
    'This page needs the address that the program printed when it started: it carries a one-time token. Copy it from the terminal.',
  signIn: 'Sign in',
  signInHelp: 'With the e-mail and password of the account on this machine.',
  emailShort: 'E-mail',
  passwordShort: 'Password',
  forgotten: 'Forgotten? Whoever runs the machine resets it with: plumbline reset-password',
} as const

export const guidedText = {
  title: 'Guided start',
  steps: ['Statement', 'Charges', 'Use', 'Renewals', 'Goals', 'Answer'],
  stepLabel: 'Steps',
  statementTitle: 'Drop a bank or card statement',
  statementHelp:
    'Twelve months are best, three are enough. CSV, OFX or QFX. The file is read here and kept on this machine.',
  how: 'How do I get one?',
  banks: [
    {
      title: 'Online banking in the browser',
      how: 'Open the account, look for “Transactions” or “Statement”, choose the last 12 months, then “Export” or “Download”, format CSV.',
    },
    {
      title: 'Banks of the United States and Canada',
      how: 'On the account page look for “Download” or “Export activity”. Choose Quicken (QFX), OFX or CSV.',
    },
    {
      title: 'Banks of the euro area',
      how: 'Under “Umsätze”, “Movimientos”, “Movimenti” or “Relevé”, choose the period, then the CSV or Excel symbol. Prefer CSV.',
    },
    {
      title: 'Card companies',
      how: 'Card portals have “Statements” or “Activity” with a download symbol. Many subscriptions are paid by card, so this one matters.',
    },
    {
      title: 'App-only banks and payment services',
      how: 'In the app: Profile or Account, then “Statements”, “Export”, format CSV. It is sent by e-mail or saved on the phone.',
    },
  ],
  companyCard: 'And the company card? Drop its statement too: subscriptions hide there.',
  linesNow: (lines: number) =>
    lines === 1 ? 'One statement line is kept.' : `${formatNumber(lines)} statement lines are kept.`,
  skip: 'Go on without a statement',
  back: 'Back',
  next: 'Go on',
  chargesTitle: 'What are these charges?',
  chargesHelp: 'Sorted by the names of sellers. Put right what is wrong; everything not technology stays out.',
  groups: { technology: 'Technology', unsure: 'Unsure', 'not-technology': 'Not technology' },
  groupHelp: {
    technology: 'These go on to the next step.',
    unsure: 'Nobody knows these names here. Is any of them technology? The rest is left out.',
    'not-technology': 'Rent, wages, tax, suppliers, the bank. Left out.',
  },
  ratesTitle: 'Other currencies',
  ratesHelp: (count: number) =>
    `${count === 1 ? 'One charge is' : `${formatNumber(count)} charges are`} paid in a currency without an exchange rate. Enter it, or go on without: they are left out until it is there.`,
  isTechnology: 'Technology',
  isNot: 'Not technology',
  moved: (title: string, group: string) => `${title}: ${group}.`,
  perYear: (amount: string) => `${amount} a year`,
  cycles: {
    weekly: 'weekly',
    monthly: 'monthly',
    quarterly: 'quarterly',
    'half-yearly': 'half-yearly',
    yearly: 'yearly',
  },
  priceRise: (from: string, to: string) => `price went from ${from} to ${to}`,
  ended: 'probably ended',
  moreOf: (count: number) => `${count} more`,
  noChargesTitle: 'No regular charge found',
  noCharges:
    'No charge came back regularly in this statement. A longer statement or the card’s statement may have them.',
  useTitle: 'Who uses it, and is it any good?',
  useHelp: (asked: number, all: number) =>
    asked === all
      ? 'Two quick answers each.'
      : `Two quick answers each for the ${asked} dearest of ${all}; the others count as usual until you rate them.`,
  moreOfThem: (count: number) => `Rate the other ${count} too`,
  whoUses: (title: string) => `${title}: who uses it?`,
  isGood: (title: string) => `${title}: is it any good?`,
  storing: 'Storing what you said…',
  renewalsTitle: 'When do the dearest renew?',
  renewalsHelp:
    'Only for the five dearest; leave a date empty when you do not know it. The others are estimated and marked.',
  renewsOn: (title: string) => `${title} ends or renews on`,
  goalsTitle: 'Three goals',
  goalsHelp: 'Pick three from the list of your trade, then put them in order: drag, or use the arrows.',
  trade: 'Trade',
  pick: (count: number) => (count === 0 ? 'None picked yet' : count === 1 ? 'One picked' : `${count} picked`),
  pickLabel: 'Goals of your trade',
  order: 'In order, most important first',
  budget: 'What new technology may cost in a quarter',
  budgetHelp:
    'Until you say otherwise a tenth of what it costs in a year now, 500 at least. What is left over is kept for later.',
  finish: 'Show the answer',
  nothingPicked: 'Pick at least one goal.',
  haveGoals: (count: number) => (count === 1 ? 'One goal is set already.' : `${count} goals are set already.`),
  drafting: 'Drafting projects from waste and gaps…',
} as const
