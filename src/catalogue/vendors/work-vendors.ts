import type { CatalogueVendor } from '../../domain/catalogue.ts'
import { vendorsOf } from './vendors-of.ts'

const stock = vendorsOf({ systemKind: 'stock', technologyKind: 'subscription' }, [
  ['cin7', 'Cin7', 'Cin7 stock', 'CIN7|CIN7 CORE|DEAR SYSTEMS'],
  ['katana', 'Katana', 'Katana stock and production', 'KATANA MRP|KATANAMRP|KATANA TECHNOLOGIES'],
  ['unleashed', 'Unleashed', 'Unleashed stock', 'UNLEASHED SOFTWARE|UNLEASHED SOFT*'],
  ['marketman', 'MarketMan', 'MarketMan kitchen stock', 'MARKETMAN'],
  ['apicbase', 'Apicbase', 'Apicbase kitchen stock', 'APICBASE'],
  ['sortly', 'Sortly', 'Sortly stock list', 'SORTLY'],
  ['linnworks', 'Linnworks', 'Linnworks', 'LINNWORKS'],
])

const accounting = vendorsOf({ systemKind: 'accounting', technologyKind: 'subscription' }, [
  ['xero', 'Xero', 'Xero', 'XERO|XERO UK|XERO LIMITED|XERO.COM|XERO INC'],
  [
    'quickbooks',
    'QuickBooks',
    'QuickBooks',
    'INTUIT*QUICKBOOKS|INTUIT*QBOOKS|QUICKBOOKS|INTUIT QBOOKS|INTUIT *QBOOKS ONLINE|INTUIT LIMITED',
  ],
  ['sage', 'Sage', 'Sage Accounting', 'SAGE SOFTWARE|SAGE UK|SAGE GLOBAL|SAGE (UK)|SAGE ACCOUNTING|SAGE BUSINESS'],
  ['datev', 'DATEV', 'DATEV', 'DATEV|DATEV EG', 'payroll'],
  ['lexware', 'Lexware', 'Lexware Office', 'LEXOFFICE|LEXWARE|HAUFE SERVICE'],
  ['sevdesk', 'sevdesk', 'sevdesk', 'SEVDESK|SEVDESK GMBH'],
  ['freshbooks', 'FreshBooks', 'FreshBooks', 'FRESHBOOKS'],
  ['freeagent', 'FreeAgent', 'FreeAgent', 'FREEAGENT|FREE AGENT CENTRAL'],
  ['holded', 'Holded', 'Holded', 'HOLDED|HOLDED TECHNOLOGIES'],
  ['pennylane', 'Pennylane', 'Pennylane', 'PENNYLANE'],
  ['wave', 'Wave', 'Wave', 'WAVE FINANCIAL|WAVE *PRO|WAVEAPPS'],
  ['odoo', 'Odoo', 'Odoo', 'ODOO|ODOO SA|ODOO INC'],
  ['netsuite', 'NetSuite', 'NetSuite', 'NETSUITE|ORACLE NETSUITE'],
  ['sap', 'SAP', 'SAP Business One', 'SAP SE|SAP DEUTSCHLAND|SAP UK|SAP AMERICA'],
  ['dext', 'Dext', 'Dext receipts', 'DEXT|DEXT PREPARE|RECEIPT BANK', 'receipts'],
  ['getmyinvoices', 'GetMyInvoices', 'GetMyInvoices', 'GETMYINVOICES|FINO DATA', 'receipts'],
  ['expensify', 'Expensify', 'Expensify', 'EXPENSIFY|EXPENSIFY INC', 'receipts'],
  ['pleo', 'Pleo', 'Pleo cards', 'PLEO|PLEO FEES|PLEO TECHNOLOGIES', 'receipts'],
  ['bill-com', 'BILL', 'BILL', 'BILL.COM|BILL COM LLC'],
  ['agicap', 'Agicap', 'Agicap cash plan', 'AGICAP'],
  ['float', 'Float', 'Float cash plan', 'FLOAT APP|FLOATAPP'],
])

const people = vendorsOf({ systemKind: 'people-and-payroll', technologyKind: 'subscription' }, [
  ['personio', 'Personio', 'Personio', 'PERSONIO|PERSONIO SE|PERSONIO GMBH'],
  ['bamboohr', 'BambooHR', 'BambooHR', 'BAMBOOHR|BAMBOO HR'],
  ['gusto', 'Gusto', 'Gusto', 'GUSTO|GUSTO FEE|GUSTO PAYROLL FEE', 'payroll'],
  ['adp', 'ADP', 'ADP wage run', 'ADP PAYROLL FEES|ADP FEES|ADP LLC|ADP EMPLOYER', 'payroll'],
  ['deputy', 'Deputy', 'Deputy rota', 'DEPUTY|DEPUTY.COM|DEPUTECHNOLOGIES|DEPUTEC*', 'rota'],
  ['planday', 'Planday', 'Planday rota', 'PLANDAY|PLANDAY AS', 'rota'],
  ['homebase', 'Homebase', 'Homebase rota', 'HOMEBASE SCHEDULING|JOINHOMEBASE', 'rota'],
  ['when-i-work', 'When I Work', 'When I Work rota', 'WHEN I WORK|WHENIWORK', 'rota'],
  ['breathe-hr', 'Breathe', 'Breathe HR', 'BREATHE HR|BREATHEHR|CENTURION MANAGEMENT SYS*'],
  ['brightpay', 'BrightPay', 'BrightPay wage run', 'BRIGHTPAY|BRIGHT SOFTWARE', 'payroll'],
  ['clockodo', 'Clockodo', 'Clockodo hours', 'CLOCKODO', 'time-recording'],
  ['toggl', 'Toggl', 'Toggl Track', 'TOGGL|TOGGL TRACK|TOGGL OU', 'time-recording'],
  ['harvest', 'Harvest', 'Harvest hours', 'HARVEST APP|GETHARVEST|IRIDESCO', 'time-recording'],
  ['clockify', 'Clockify', 'Clockify hours', 'CLOCKIFY|CAKE.COM', 'time-recording'],
  [
    'indeed',
    'Indeed',
    'Indeed job advertisements',
    'INDEED|INDEED JOBS|INDEED IRELAND|INDEED UK',
    'job-advertisements',
  ],
  ['stepstone', 'StepStone', 'StepStone job advertisements', 'STEPSTONE', 'job-advertisements'],
])

const jobs = vendorsOf({ systemKind: 'job-management', technologyKind: 'subscription' }, [
  ['asana', 'Asana', 'Asana', 'ASANA|ASANA.COM|ASANA INC', 'project-board'],
  ['trello', 'Trello', 'Trello', 'TRELLO|TRELLO.COM|ATLASSIAN*TRELLO', 'project-board'],
  [
    'atlassian',
    'Atlassian',
    'Jira and Confluence',
    'ATLASSIAN|ATLASSIAN*|ATLASSIAN PTY|ATLASSIAN*JIRA',
    'project-board',
  ],
  ['monday', 'monday.com', 'monday.com', 'MONDAY.COM|MONDAY COM|DAPULSE', 'project-board'],
  ['clickup', 'ClickUp', 'ClickUp', 'CLICKUP|CLICK UP|MANGO TECHNOLOGIES', 'project-board'],
  ['basecamp', 'Basecamp', 'Basecamp', 'BASECAMP|37SIGNALS', 'project-board'],
  ['wrike', 'Wrike', 'Wrike', 'WRIKE|WRIKE INC', 'project-board'],
  ['smartsheet', 'Smartsheet', 'Smartsheet', 'SMARTSHEET|SMARTSHEET INC', 'project-board'],
  ['servicem8', 'ServiceM8', 'ServiceM8 jobs', 'SERVICEM8|SERVICE M8'],
  ['jobber', 'Jobber', 'Jobber jobs', 'JOBBER|GETJOBBER|OCTOPUSAPP'],
  ['simpro', 'simPRO', 'simPRO jobs', 'SIMPRO|SIMPRO SOFTWARE'],
  ['commusoft', 'Commusoft', 'Commusoft jobs', 'COMMUSOFT'],
  ['tradify', 'Tradify', 'Tradify jobs', 'TRADIFY|TRADIFY HQ'],
  ['bigchange', 'BigChange', 'BigChange jobs', 'BIGCHANGE|BIG CHANGE APPS'],
  ['procore', 'Procore', 'Procore', 'PROCORE|PROCORE TECH*'],
  ['fieldwire', 'Fieldwire', 'Fieldwire site plans', 'FIELDWIRE', 'drawing'],
  ['safetyculture', 'SafetyCulture', 'SafetyCulture checklists', 'SAFETYCULTURE|SAFETY CULTURE|IAUDITOR', 'checklists'],
  ['samsara', 'Samsara', 'Vehicle tracking', 'SAMSARA|SAMSARA NETWORKS', 'vehicle-tracking'],
  ['quartix', 'Quartix', 'Vehicle tracking', 'QUARTIX', 'vehicle-tracking'],
  ['verizon-connect', 'Verizon Connect', 'Vehicle tracking', 'VERIZON CONNECT|FLEETMATICS', 'vehicle-tracking'],
])

export const workVendors = [...stock, ...accounting, ...people, ...jobs] satisfies CatalogueVendor[]
