import type { CatalogueCapability } from '../domain/catalogue.ts'
import { capabilityBox } from './capability-box.ts'

const supplying = capabilityBox(
  ['goods-and-suppliers', 'Goods and suppliers', 'Having the right goods and materials at the right cost.'],
  [
    ['stock-control', 'Stock', 'We know what is on the shelf, what is missing and what goes off.', 'core'],
    ['purchasing', 'Buying', 'Orders to suppliers are agreed, recorded and checked when goods arrive.'],
    [
      'demand-planning',
      'Planning quantities',
      'We know roughly what will sell next week, so that less is thrown away.',
    ],
    [
      'product-information',
      'Product list',
      'Prices, contents, allergens and pictures are right in every place that shows them.',
    ],
  ],
)

const doing = capabilityBox(
  ['doing-the-work', 'Doing the work', 'Making the product or carrying out the job.'],
  [
    ['production-planning', 'Production plan', 'Each shift knows what to make, in which order and by when.', 'core'],
    ['job-scheduling', 'Job scheduling', 'The right people are at the right site with the right parts.', 'core'],
    ['site-records', 'Records from the job', 'Work done, photos, readings and signatures are noted once, on the spot.'],
    ['project-tracking', 'Project tracking', 'For each piece of work we see state, hours, cost and what is next.'],
    ['delivery-and-dispatch', 'Delivery', 'Parcels and vans leave on time, and customers know when to expect them.'],
    [
      'quality-and-safety-records',
      'Quality and safety records',
      'Checks the law or the customer asks for are done and can be shown.',
    ],
    ['equipment-upkeep', 'Equipment upkeep', 'Ovens, vans and tools are serviced before they fail.'],
    ['technical-drawings', 'Drawings and plans', 'Designs are drawn, shared and the latest version is the one in use.'],
  ],
)

const money = capabilityBox(
  ['money', 'Money', 'Being paid, paying and knowing where we stand.'],
  [
    ['bookkeeping', 'Bookkeeping', 'The books are complete, correct and ready for the tax adviser.'],
    [
      'invoicing-and-collection',
      'Invoices and reminders',
      'Invoices leave on the day the work is done, and late ones are chased.',
    ],
    ['expense-capture', 'Receipts and expenses', 'Receipts are photographed once and never typed again.'],
    ['payroll', 'Wages', 'Wages, holiday pay and deductions are right and on time.'],
    ['cash-planning', 'Cash plan', 'We see three months ahead whether the money lasts.'],
    ['job-costing', 'Cost of each job', 'We know what each job or product really cost and earned.'],
  ],
)

export const capabilitiesForWork = [...supplying, ...doing, ...money] satisfies CatalogueCapability[]
