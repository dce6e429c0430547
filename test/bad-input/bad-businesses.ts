export type BadBusiness = {
  readonly what: string
  /** The business file, as a person would have written it. */
  readonly yaml: string
  readonly says: RegExp
}

const head = 'organization: {name: Corner bakery, currency: EUR}\n'
const option = 'options: [{key: buy, title: Buy, oneOffCost: 100}]'

/** Businesses that cannot be: each refused with the place, the reason and what to do. */
export const badBusinesses: readonly BadBusiness[] = [
  bad('nothing', '', /Expected a business file/),
  bad('a list', '- a\n- b\n', /Expected a business file/),
  bad('text that is not YAML', `${head}goals: [{key: grow`, /yaml:\d+:\d+|line \d+, column \d+/),
  bad('circular prerequisites', `${head}initiatives:\n  - {key: a, title: A, prerequisites: [b], ${option}}\n  - {key: b, title: B, prerequisites: [a], ${option}}\n`, /wait for each other: a → b → a\. Remove one/),
  bad('an initiative that waits for itself', `${head}initiatives: [{key: a, title: A, prerequisites: [a], ${option}}]\n`, /wait for each other|itself/),
  bad('circular parents', `${head}capabilities: [{key: a, title: A, parent: b}, {key: b, title: B, parent: a}]\n`, /parts of each other/),
  bad('negative money', `${head}technologies: [{key: till, title: Till, costLines: [{amount: -5}]}]\n`, /negative\. Enter costs/),
  bad('two currencies without a rate', `${head}technologies: [{key: till, title: Till, costLines: [{amount: 5.00 USD}]}]\n`, /no exchange rate between USD and EUR.*Add one.*exchangeRates/),
  bad('a currency that is none', 'organization: {name: A, currency: Euro}\n', /three capital letters, such as EUR/),
  bad('a duty that is over', `${head}initiatives: [{key: a, title: A, mandatoryBy: 2020-Q1, ${option}}]\n`, /2020-Q1, which is over\. Set a new quarter/),
  bad('a day that does not exist', `${head}technologies: [{key: till, title: Till, contract: {end: 2027-02-30}}]\n`, /a date that exists, written YYYY-MM-DD/),
  bad('a contract that ends before it starts', `${head}technologies: [{key: till, title: Till, contract: {start: 2027-05-01, end: 2027-01-01}}]\n`, /before it starts.*Correct one/),
  bad('a title of 100,000 characters', `${head}goals: [{key: grow, title: ${'a'.repeat(100_000)}}]\n`, /200/),
  bad('a reason of 100,000 characters', `${head}initiatives: [{key: a, title: A, reason: ${'a'.repeat(100_000)}, ${option}}]\n`, /2,?000/),
  bad('a key of 100,000 characters', `${head}goals: [{key: ${'a'.repeat(100_000)}, title: Grow}]\n`, /key|64/),
  bad('a field twice', `${head}goals: []\ngoals: []\n`, /unique|twice/i),
  bad('a key twice', `${head}goals: [{key: grow, title: A}, {key: grow, title: B}]\n`, /grow.*twice|already|once/),
  bad('a field nobody knows', `${head}surprise: 1\n`, /surprise/),
  bad('__proto__ as a field', `${head}__proto__: {polluted: true}\n`, /__proto__/),
  bad('a number that is none', `${head}goals: [{key: grow, title: Grow, weight: .nan}]\n`, /expected a number/),
  bad('a number without end', `${head}goals: [{key: grow, title: Grow, weight: 1e400}]\n`, /expected a number/),
  bad('an amount too large to count', `${head}technologies: [{key: till, title: Till, costLines: [{amount: 1e300}]}]\n`, /expected at most/),
  bad('a weight below zero', `${head}goals: [{key: grow, title: Grow, weight: -1}]\n`, /0/),
  bad('a goal that asks for what is not there', `${head}goals: [{key: grow, title: Grow, asks: [{capability: fly, importance: 1}]}]\n`, /fly/),
  bad('lists in lists in lists', `${head}goals: ${'['.repeat(3_000)}${']'.repeat(3_000)}\n`, /./),
  bad('an alias that explodes', `${head}a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c,*c]\n`, /./),
  bad('a zero byte in a name', `${head}goals: [{key: grow, title: "Gr\\0ow"}]\n`, /./),
] // prettier-ignore

function bad(what: string, yaml: string, says: RegExp): BadBusiness {
  return { what, yaml, says }
}
