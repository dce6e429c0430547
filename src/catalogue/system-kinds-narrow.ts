import type { SystemKind } from '../domain/catalogue.ts'
import type { TechnologyKind } from '../domain/technology.ts'
import type { Key } from '../domain/values/key.ts'

/** Kinds that do one thing, so that a vehicle tracker is not taken for job management because both are sold to trades. */
export const narrowSystemKinds = [
  narrow('card-payments', 'Card payments', 'Takes cards at the counter or on the web.', 'card-payments 1', 'service', 'Sales to people without cash', 'Fees that grow with sales', 'What is the fee on a small sale?'),
  narrow('parcel-labels', 'Parcel labels', 'Prints labels and tells customers where the parcel is.', 'delivery-and-dispatch 0.75', 'subscription', 'Packing in half the time', 'One carrier favoured over others', 'Which carriers cost extra?'),
  narrow('loyalty', 'Loyalty card', 'A stamp card on the phone.', 'loyalty-rewards 1, customer-records 0.25', 'subscription', 'Regulars who come more often', 'Nobody offers it when the queue is long', 'Does the till offer it by itself?'),
  narrow('forms', 'Forms', 'Questions and orders by form on the web.', 'customer-feedback 0.5, online-ordering 0.25, custom-apps 0.25', 'subscription', 'Orders and answers in one shape', 'Answers typed again elsewhere', 'Where do the answers go?'),
  narrow('advertising', 'Advertisements', 'Paid places on search pages and social networks.', 'social-media-presence 0.5, sales-pipeline 0.25', 'service', 'New customers', 'Clicks without sales', 'Which sales can be traced to it?'),
  narrow('writing-assistant', 'Writing assistant', 'Drafts texts, answers and summaries.', 'content-creation 0.5, task-automation 0.25', 'subscription', 'Letters and offers in minutes', 'Secrets typed into it, errors believed', 'What must never be typed into it?'),
  narrow('video-calls', 'Video calls', 'Calls and meetings with sound and picture.', 'video-meetings 1', 'subscription', 'Less driving', 'Paid beside an office suite that has it too', 'Does our office suite do this already?'),
  narrow('file-sharing', 'Shared files', 'Keeps and shares files.', 'document-sharing 0.75, hosting-and-storage 0.25', 'subscription', 'Files in one place', 'A second home for the same files', 'Which files are only here?'),
  narrow('team-chat', 'Team chat', 'Messages in channels.', 'staff-messaging 1', 'subscription', 'Everyone hears at once', 'Private groups go on beside it', 'Who of the team is not in it?'),
  narrow('mailboxes', 'Mailboxes', 'Mail and calendar alone.', 'mail-and-calendar 0.75', 'subscription', 'Mail that arrives', 'Mailboxes of people who left', 'Whose mailboxes are these?'),
  narrow('notes', 'Notes and handbook', 'Pages people write and look things up in.', 'know-how 0.75, document-sharing 0.25', 'subscription', 'Less asking', 'Pages nobody keeps true', 'Who keeps the pages true?'),
  narrow('receipts', 'Receipts', 'Collects and reads receipts.', 'expense-capture 1, bookkeeping 0.25', 'subscription', 'Typing saved', 'Paid twice when the accounts can do it too', 'Can our accounts do this already?'),
  narrow('payroll', 'Wage run', 'Works out wages and reports them.', 'payroll 1', 'service', 'Wages right and on time', 'A mistake touches everyone', 'Who answers when a report is late?'),
  narrow('time-recording', 'Hours', 'Records hours by person and job.', 'time-recording 1, job-costing 0.25', 'subscription', 'Hours that reach the invoice', 'Two places for the same hours', 'Do hours reach wages and invoices by themselves?'),
  narrow('job-advertisements', 'Job advertisements', 'Puts vacancies where people look.', 'hiring 0.5', 'service', 'More applicants', 'Paid while nobody answers them', 'How many came through it last year?'),
  narrow('rota', 'Rota', 'Plans shifts and records hours.', 'staff-rostering 1, time-recording 0.75', 'subscription', 'Changes reach everyone', 'Priced per head, also for leavers', 'Do hours reach the wage run by themselves?'),
  narrow('project-board', 'Project board', 'Shows each piece of work, its owner and its date.', 'project-tracking 1, know-how 0.25', 'subscription', 'Nothing is forgotten', 'Kept up by half of the team', 'Which work did not go through it last month?'),
  narrow('checklists', 'Checklists', 'Checks with photo and time on the phone.', 'quality-and-safety-records 1, site-records 0.25', 'subscription', 'Proof when someone asks', 'Ticked without looking', 'Who reads the failed checks?'),
  narrow('vehicle-tracking', 'Vehicle tracking', 'Shows where the vans are.', 'delivery-and-dispatch 0.75', 'subscription', 'Less fuel, quicker help', 'Long contracts per vehicle', 'When does each unit’s contract end?'),
  narrow('drawing', 'Drawing', 'Draws, measures and marks up plans.', 'technical-drawings 1', 'subscription', 'Fewer mistakes on site', 'Seats for people who only look', 'Who draws, and who only looks?'),
  narrow('signatures', 'Signatures', 'Contracts signed on a screen.', 'document-sharing 0.25, quotes-and-proposals 0.25', 'subscription', 'Signed the same day', 'A plan too large for a few signatures', 'How many were signed last year?'),
  narrow('web-hosting', 'Website and domain', 'Name and space for a website.', 'website 0.75, hosting-and-storage 0.25', 'subscription', 'A website that is there', 'Names renewed that nobody uses', 'Which names lead to us?'),
  narrow('domain-name', 'Domain name', 'The name under which website and mail are reached.', 'hosting-and-storage 0.25', 'subscription', 'Reached under our own name', 'Names renewed that nobody uses', 'Which names lead to us?'),
  narrow('backup', 'Backup', 'Copies data elsewhere every day.', 'backup-and-recovery 0.75', 'subscription', 'Back at work after a loss', 'Never tried until it is needed', 'When was a restore last tried?'),
  narrow('password-safe', 'Password safe and sign-in', 'Keeps passwords and asks for a second proof.', 'sign-in-security 0.75', 'subscription', 'No shared passwords on paper', 'Used by half of the people', 'Who has no second sign-in step?'),
  narrow('office-phones', 'Office phones', 'Phone numbers, queues and answering.', 'customer-enquiries 0.75, internet-and-phone 0.25, staff-messaging 0.25', 'service', 'Calls reach someone', 'Lines of people who left', 'Who answers after hours?'),
  narrow('mobile-contracts', 'Mobile contracts', 'Numbers and data for phones outside.', 'internet-and-phone 0.5, work-devices 0.25, site-records 0.25', 'service', 'People reachable outside', 'Cards nobody holds', 'Who holds each card?'),
  narrow('printing', 'Printers', 'Leased printers, ink and paper.', '', 'device', 'Paper where it is still needed', 'Leases that renew for years', 'What is still printed, and why?'),
] satisfies SystemKind[] // prettier-ignore

function narrow(
  ...line: [
    key: Key,
    title: string,
    explanation: string,
    supplies: string,
    technologyKind: TechnologyKind,
    benefit: string,
    risk: string,
    question: string,
  ]
): SystemKind {
  const [key, title, explanation, supplies, technologyKind, benefit, risk, question] = line
  return {
    key,
    title,
    explanation,
    technologyKind,
    supplies: supplies === '' ? [] : supplies.split(', ').map(supply),
    typicalCostPerSeatPerYear: null,
    typicalBenefits: [benefit],
    risks: [risk],
    questionsToAsk: [question],
  }
}

function supply(text: string): SystemKind['supplies'][number] {
  const [capability = '', fit] = text.split(' ')
  return { capability, fit: Number(fit) }
}
