export const limitsText = {
  title: 'Try other limits',
  intro: 'Nothing here changes the business. The plan is worked out again as you move.',
  reset: 'Reset',
  resetOf: (label: string) => `Reset: ${label}`,
  selfFunding: 'Savings that pay for projects',
  selfFundingWords: (percent: string, money: string | null) =>
    money === null
      ? `${percent} of what is saved returns`
      : `${percent} of what is saved returns: ${money} in this plan`,
  exploreLow: 'Try new, at least',
  exploreHigh: 'Try new, at most',
  exploreWords: (percent: string, money: string | null) =>
    money === null
      ? `${percent} of free project money`
      : `${percent} of free project money: ${money} of what this plan spends`,
  people: 'Days people have',
  peopleWords: (percent: string, days: string) => `${percent} of the days there: ${days} days a quarter in all`,
  noPeople: 'No team says how many days it can give, so people do not limit the plan.',
  change: 'Change that teams take',
  changeWords: (percent: string, caps: string) => `${percent} of the most: ${caps}`,
  noChange: 'No team has a limit of change.',
  other: 'Quarters and floor',
  absences: 'Who is planned to be away',
  takeBack: (what: string) => `Take back: ${what}`,
  ofDays: (what: string, share: string) => `${what}, ${share} of its days`,
} as const
