/** An example business: `folder` holds plumbline.yaml, statement.csv and seats.csv, beside this file. */
export type Demo = {
  readonly key: string
  readonly title: string
  readonly sentence: string
  readonly folder: string
}

export const demos: readonly Demo[] = [
  {
    key: 'bakery',
    title: 'Kornblume Bakery',
    sentence: 'A bakery with two shops and a web shop, 14 people: too many tools, too much bread thrown away.',
    folder: 'bakery',
  },
  {
    key: 'building-services',
    title: 'Harrow & Pike Building Services',
    sentence: 'Heating, plumbing and electrical work, 45 people: quotes take nine days and invoices three weeks.',
    folder: 'building-services',
  },
]
