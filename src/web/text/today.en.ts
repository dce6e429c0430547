export const todayText = {
  title: 'Today',
  headline: 'of technology cost a year serves no goal',
  costs: 'Technology costs',
  aYear: 'a year',
  couldBeSaved: 'could be saved',
  andRenewals: (count: number) =>
    count === 0
      ? 'No contract has to be decided in the next 90 days.'
      : count === 1
        ? 'One contract has to be decided in the next 90 days.'
        : `${count} contracts have to be decided in the next 90 days.`,
  decisions: 'What needs a decision',
  nothing: 'Nothing needs a decision today',
  nothingHelp:
    'No waste above a few coins, no contract about to renew, no gap without a project. Come back when a bill, a price or a goal changes.',
  saving: 'likely saving a year',
  bound: 'bound by renewing',
  gap: 'points missing',
  points: 'points uncertain',
  actBy: (date: string) => `Act by ${date}`,
  daysLeft: (days: number) =>
    days < 0 ? 'Notice day has passed' : days === 0 ? 'today' : days === 1 ? '1 day left' : `${days} days left`,
  toNeeds: 'See what would close it',
  needReason: (goal: string) => `The goal that suffers most: ${goal}.`,
  rate: 'Rate what you have',
  rateTitle: (count: number) => `${count} technologies are not rated`,
  rateReason: 'The score counts them as 70 % good. Two quick answers each settle it: who uses it, and is it any good?',
  fit: 'Fit with the goals',
  fitNone: 'No score yet',
  fitNoneHelp: 'The score compares technology with goals. Set three goals and it appears.',
  setGoals: 'Set goals',
  provisional: 'Provisional',
  ceiling: (score: string) => `could be up to ${score} once rated`,
  bandWords: (low: string, high: string) => `${low} to ${high} when each rating may be a step off`,
  bandWorking: 'Working out how sure this is…',
  of100: 'of 100',
  dial: 'Fit with the goals',
  dialDescription: (score: string, served: string, justified: string) =>
    `The score is ${score} of 100: ${served} of what goals ask for is served, ${justified} of the money serves a goal.`,
  served: 'Goals served by technology',
  justified: 'Money that serves goals',
  sidesServed: 'of what the goals ask for is served;',
  sidesJustified: 'of the money serves a goal.',
  renewals: 'Next renewals',
  noRenewals: 'No contract dates yet',
  noRenewalsHelp: 'Enter when your dearest contracts end. The last day to say no is worked out from the notice period.',
  renewsOn: (date: string) => `renews ${date}`,
  endsOn: (date: string) => `ends ${date}`,
  estimated: 'estimated',
  signs: 'Signs of success',
  noSigns: 'No signs of success yet',
  noSignsHelp:
    'A goal gets a sign of success on the page Goals: a figure of today, where it should be, and by when. Then this shows how far it has come.',
  signDue: (date: string) => `due ${date}`,
  signMissing: {
    baseline: 'no figure from the start yet',
    current: 'no figure of today yet',
    distance: 'start and target are the same',
  },
  emptyTitle: 'Nothing is known yet',
  emptyHelp:
    'A bank statement and three goals are enough for a first answer. It takes about twenty minutes, most of it sorting charges.',
  startGuided: 'Start with a bank statement',
  addTechnology: 'Enter technology by hand',
  toAnswer: 'One-page answer',
} as const
