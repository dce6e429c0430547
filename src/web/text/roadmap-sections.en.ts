/** The parts of the roadmap page below the plan: what each is for, and what a closed one holds. */
export const sectionsText = {
  why: 'Why and why not',
  whyIntro: 'What having another project would cost, what being without one would, and which limit is in the way.',
  whatIf: 'What if',
  whatIfIntro: 'What would happen to this plan if prices, people or suppliers turned out otherwise.',
  howSure: 'How sure',
  howSureIntro: 'How far costs and benefits may lie apart, and when the money is there.',
  others: 'Other plans',
  othersIntro: 'The same projects for more or less money, and what the usual ranking would choose.',
  decide: 'Keep and decide',
  inside: {
    inPlan: 'How, when, cost and worth of each',
    leftOut: 'What did not get in, and the way to have it all the same',
    without: 'For each project of the plan, what everything else could do instead',
    prices: 'What a little more money, time or people would be worth',
    stress: 'A supplier gone, dearer prices, less revenue, somebody away, your own case',
    sure: 'Costs, benefits and the pot from low to high, what they hang on, and more careful plans',
    horizons: 'Cash by quarter, value over three and five years, what savings pay for',
    frontier: 'The best plan for each amount spent or risked',
    ranking: 'Sorted by return and cut where the budget ends, beside this plan',
    again: 'What has started stays; what changes comes with its reasons',
  },
} as const
