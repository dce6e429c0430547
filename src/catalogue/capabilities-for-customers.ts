import type { CatalogueCapability } from '../domain/catalogue.ts'
import { capabilityBox } from './capability-box.ts'

const winning = capabilityBox(
  ['winning-customers', 'Winning customers', 'Being found, being known and giving people a reason to come.'],
  [
    ['website', 'Website', 'People find who we are, what we sell and when we are open on pages we control.'],
    [
      'social-media-presence',
      'Social media',
      'We post, answer and advertise where our customers spend their evenings.',
    ],
    ['email-campaigns', 'Newsletters', 'We write to people who agreed to hear from us and see who reads it.'],
    [
      'campaign-automation',
      'Automatic follow-up',
      'Messages go out by themselves when a customer does something, or stops.',
    ],
    ['content-creation', 'Pictures and texts', 'We make photos, graphics, menus and texts ourselves, in our own look.'],
  ],
)

const selling = capabilityBox(
  ['selling', 'Selling', 'Turning interest into an order and the order into money.'],
  [
    ['point-of-sale-checkout', 'Till', 'Each sale at the counter is rung up quickly, item by item.', 'core'],
    ['card-payments', 'Card payments', 'Customers pay by card or phone, and the money arrives with a clear record.'],
    ['online-ordering', 'Online ordering', 'Customers order and pay on the web, for collection or delivery.', 'core'],
    ['bookings-and-appointments', 'Bookings', 'Customers book a table, a visit or a slot without a phone call.'],
    [
      'quotes-and-proposals',
      'Quotes',
      'A correct price goes to the customer within a day, and we know what became of it.',
      'core',
    ],
    ['sales-pipeline', 'Enquiries to orders', 'Every enquiry has a next step and an owner until it is won or lost.'],
  ],
)

const knowing = capabilityBox(
  ['knowing-customers', 'Knowing customers', 'Remembering who buys, what they like and what was agreed.'],
  [
    [
      'customer-records',
      'Customer records',
      'One place says who a customer is, what they bought and what we promised.',
      'core',
    ],
    ['loyalty-rewards', 'Loyalty rewards', 'Regulars collect something, and we see that they come back.'],
    ['customer-feedback', 'Feedback', 'We ask how it was, read reviews and answer them.'],
    [
      'customer-groups',
      'Customer groups',
      'We can tell regulars from new and lapsed customers and treat each rightly.',
    ],
  ],
)

const serving = capabilityBox(
  ['serving-customers', 'Serving customers', 'Answering, helping and putting right.'],
  [
    ['customer-enquiries', 'Answering questions', 'Mail, phone and chat reach someone, and nothing is forgotten.'],
    [
      'service-requests',
      'Faults and complaints',
      'A fault or complaint has a number, a date and someone who closes it.',
    ],
    ['customer-self-service', 'Help without asking', 'Customers see order state, invoices and answers on their own.'],
  ],
)

export const capabilitiesForCustomers = [...winning, ...selling, ...knowing, ...serving] satisfies CatalogueCapability[]
