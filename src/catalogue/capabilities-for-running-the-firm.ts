import type { CatalogueCapability } from '../domain/catalogue.ts'
import { capabilityBox } from './capability-box.ts'

const people = capabilityBox(
  ['people-and-skills', 'People and skills', 'Having the right people, at the right hour, who know how.'],
  [
    ['staff-rostering', 'Rota', 'Shifts are planned against expected work, and changes reach everyone.'],
    ['time-recording', 'Hours worked', 'Hours are recorded once and flow into wages and invoices.'],
    ['hiring', 'Hiring', 'Vacancies are seen, applicants answered and starters ready on day one.'],
    ['staff-training', 'Training', 'People learn what their work needs, and we know who may do what.'],
  ],
)

const together = capabilityBox(
  ['working-together', 'Working together', 'Reaching each other and finding what was written down.'],
  [
    ['mail-and-calendar', 'Mail and calendar', 'Everyone who needs one has an address and a calendar others can see.'],
    ['staff-messaging', 'Staff messages', 'A message reaches the team at once, without private chat groups.'],
    [
      'video-meetings',
      'Calls and meetings',
      'We talk to each other and to customers with sound and picture that work.',
    ],
    [
      'document-sharing',
      'Shared documents',
      'Files have one home, the right people get in, and old versions come back.',
    ],
    ['know-how', 'Written know-how', 'Recipes, instructions and answers are written down where people look.'],
  ],
)

const steering = capabilityBox(
  ['knowing-where-we-stand', 'Knowing where we stand', 'Seeing early what works and what does not.'],
  [
    ['performance-reporting', 'Figures of the week', 'Sales, cost and work in hand are on one page without typing.'],
    ['customer-analysis', 'Buying patterns', 'We see what sells together, when, to whom and at what margin.'],
  ],
)

const joining = capabilityBox(
  ['joined-up-systems', 'Joined-up systems', 'Data entered once, and routine done by machines.'],
  [
    [
      'systems-integration',
      'Systems that talk',
      'Orders, stock, money and customers pass between systems without typing.',
    ],
    [
      'task-automation',
      'Routine by machine',
      'Repeated steps such as copying, reminding and filing run by themselves.',
    ],
    ['custom-apps', 'Own small apps', 'Where no product fits, we have a simple app of our own for it.'],
  ],
)

const foundations = capabilityBox(
  ['foundations', 'Computers and lines', 'What everything else runs on.'],
  [
    ['work-devices', 'Computers and phones', 'Devices are fit for the work, up to date and replaced in time.'],
    ['internet-and-phone', 'Internet and phone', 'The line is fast enough, and there is a second way when it fails.'],
    ['hosting-and-storage', 'Hosting and storage', 'Programs and files run somewhere reliable with room to grow.'],
    ['it-support', 'Help with computers', 'When something breaks, someone fixes it within hours.'],
  ],
)

const safety = capabilityBox(
  ['safety', 'Safety', 'Keeping going, keeping secrets and keeping the law.'],
  [
    [
      'sign-in-security',
      'Safe sign-in',
      'Passwords are strong, a second sign-in step is on, and leavers are out the same day.',
    ],
    ['device-protection', 'Protected devices', 'Devices and mail are guarded against malicious software and theft.'],
    ['backup-and-recovery', 'Backup', 'Data is copied every day, elsewhere, and coming back has been tried.'],
    ['data-protection', 'Personal data', 'We know what personal data we hold and treat it as the law asks.'],
  ],
)

export const capabilitiesForRunningTheFirm = [
  ...people,
  ...together,
  ...steering,
  ...joining,
  ...foundations,
  ...safety,
] satisfies CatalogueCapability[]
