import type { EverydayLine, RecurringLine, StatementPlan } from '../statement/statement-plan.ts'

const subscriptions: readonly RecurringLine[] = [
  { description: 'DD COMMUSOFT LTD LONDON ######', everyMonths: 1, day: 4, from: '2024-11', prices: [['2024-11', 1188], ['2026-01', 1353]] },
  { description: 'CARD PAYMENT TO ASANA.COM DUBLIN', everyMonths: 1, day: 11, from: '2025-03', prices: [['2025-03', 125.88]] },
  { description: 'TOGGL OU TALLINN', everyMonths: 1, day: 17, from: '2024-11', prices: [['2024-11', 144]] },
  { description: 'SAFETYCULTURE SYDNEY', everyMonths: 1, day: 18, from: '2025-02', prices: [['2025-02', 190]] },
  { description: 'DD VERIZON CONNECT UK ########', everyMonths: 1, day: 1, from: '2024-11', prices: [['2024-11', 348]] },
  { description: 'HUBSPOT IRELAND LTD DUBLIN', everyMonths: 1, day: 2, from: '2025-01', prices: [['2025-01', 276]] },
  { description: 'PIPEDRIVE OU TALLINN', everyMonths: 1, day: 8, from: '2024-11', prices: [['2024-11', 140], ['2025-09', 156]] },
  { description: 'ADSK *AUTOCAD LT AUTODESK.COM', everyMonths: 12, day: 19, from: '2025-05', prices: [['2025-05', 1260], ['2026-05', 1386]] },
  { description: 'BLUEBEAM INC PASADENA', everyMonths: 12, day: 9, from: '2025-01', prices: [['2025-01', 880], ['2026-01', 928]] },
  { description: 'SITEGROUND.COM LONDON', everyMonths: 12, day: 24, from: '2025-02', prices: [['2025-02', 216], ['2026-02', 264]] },
  { description: 'GOOGLE*ADS######## CC GOOGLE.COM', everyMonths: 1, day: 3, from: '2024-11', prices: [['2024-11', 420]], spread: 0.35 },
  { description: 'DD SAGE SOFTWARE LTD ######', everyMonths: 1, day: 6, from: '2024-11', prices: [['2024-11', 162], ['2025-10', 186]] },
  { description: 'DEXT PREPARE LONDON', everyMonths: 1, day: 15, from: '2024-11', prices: [['2024-11', 42], ['2025-05', 48]] },
  { description: 'BRIGHTPAY UK', everyMonths: 1, day: 6, from: '2025-04', prices: [['2025-04', 39]] },
  { description: 'DD BREATHE HR HORSHAM', everyMonths: 1, day: 20, from: '2024-11', prices: [['2024-11', 84], ['2026-02', 96]] },
  { description: 'INDEED JOBS ########', everyMonths: 1, day: 12, from: '2024-11', prices: [['2024-11', 190]], spread: 0.5 },
  { description: 'MSFT * E0#00G##X# MSBILL.INFO', everyMonths: 1, day: 1, from: '2024-11', prices: [['2024-11', 423], ['2025-04', 463.5]] },
  { description: 'DROPBOX*############ DB.TT/CCHELP', everyMonths: 1, day: 12, from: '2024-12', prices: [['2024-12', 150]] },
  { description: 'ZOOM.US 888-799-9666', everyMonths: 1, day: 23, from: '2024-11', prices: [['2024-11', 51.96]] },
  { description: 'DOCUSIGN INC DUBLIN', everyMonths: 12, day: 30, from: '2025-01', prices: [['2025-01', 330], ['2026-01', 360]] },
  { description: 'ADOBE *ACROPRO SUBS ADOBE.LY/ENGB', everyMonths: 1, day: 28, from: '2024-11', prices: [['2024-11', 121.36], ['2026-03', 133.12]] },
  { description: 'OPENAI *CHATGPT SUBSCR SAN FRANCISCO', everyMonths: 1, day: 5, from: '2026-02', prices: [['2026-02', 97.5]], spread: 0.02 },
  { description: 'DD RINGCENTRAL UK LTD', everyMonths: 1, day: 21, from: '2024-11', prices: [['2024-11', 279.86]] },
  { description: 'DD EE LIMITED Q#########', everyMonths: 1, day: 14, from: '2024-11', prices: [['2024-11', 498], ['2025-06', 536.4]] },
  { description: 'DD BT GROUP PLC GB########', everyMonths: 1, day: 28, from: '2024-11', prices: [['2024-11', 61.9], ['2026-03', 67.2]] },
  { description: 'NORTHGATE IT SERVICES INV ####', everyMonths: 1, day: 1, from: '2024-11', prices: [['2024-11', 1088], ['2025-07', 1224]] },
  { description: 'SOPHOS LTD ABINGDON', everyMonths: 12, day: 9, from: '2025-03', prices: [['2025-03', 1020], ['2026-03', 1152]] },
  { description: 'ACRONIS INTL GMBH', everyMonths: 1, day: 26, from: '2024-11', prices: [['2024-11', 98], ['2025-08', 110]] },
  { description: 'DD RICOH UK LTD LEASE ########', everyMonths: 3, day: 1, from: '2025-01', prices: [['2025-01', 435]] },
  { description: 'FIELDWIRE SAN FRANCISCO', everyMonths: 1, day: 16, from: '2024-11', until: '2025-07', prices: [['2024-11', 78]] },
] // prettier-ignore

const costs: readonly RecurringLine[] = [
  { description: 'SO RENT UNIT 7 CALDER TRADING ESTATE', everyMonths: 1, day: 1, from: '2024-11', prices: [['2024-11', 3150], ['2026-03', 3300]] },
  { description: 'DD BOROUGH COUNCIL BUSINESS RATES', everyMonths: 1, day: 15, from: '2024-11', prices: [['2024-11', 1042], ['2026-04', 1088]] },
  { description: 'DD EDF ENERGY 6##########', everyMonths: 1, day: 18, from: '2024-11', prices: [['2024-11', 614]], spread: 0.15 },
  { description: 'DD YORKSHIRE WATER', everyMonths: 3, day: 20, from: '2024-12', prices: [['2024-12', 188]] },
  { description: 'DD AVIVA INSURANCE LIABILITY', everyMonths: 1, day: 8, from: '2024-11', prices: [['2024-11', 1480], ['2025-11', 1610]] },
  { description: 'DD LEX AUTOLEASE VANS ########', everyMonths: 1, day: 5, from: '2024-11', prices: [['2024-11', 7680], ['2026-02', 8040]] },
  { description: 'HMRC PAYE NIC ###########', everyMonths: 1, day: 22, from: '2024-11', prices: [['2024-11', 31400]], spread: 0.05 },
  { description: 'HMRC VAT #########', everyMonths: 3, day: 7, from: '2025-02', prices: [['2025-02', 48200]], spread: 0.12 },
  { description: 'HMRC CORPORATION TAX', everyMonths: 12, day: 1, from: '2025-01', prices: [['2025-01', 38600], ['2026-01', 41200]] },
  { description: 'DD NEST PENSION', everyMonths: 1, day: 19, from: '2024-11', prices: [['2024-11', 5240]], spread: 0.04 },
  { description: 'DD GAS SAFE REGISTER', everyMonths: 12, day: 30, from: '2025-04', prices: [['2025-04', 1180]] },
  { description: 'NICEIC CERTIFICATION', everyMonths: 12, day: 12, from: '2025-06', prices: [['2025-06', 1340]] },
  { description: 'DALTON CHARTERED ACCOUNTANTS', everyMonths: 1, day: 25, from: '2024-11', prices: [['2024-11', 720]] },
  { description: 'DD CITB LEVY', everyMonths: 3, day: 28, from: '2024-12', prices: [['2024-12', 940]] },
  { description: 'LOMBARD NORTH ASSET FINANCE', everyMonths: 1, day: 10, from: '2024-11', prices: [['2024-11', 1320]] },
  { description: 'BANK CHARGES TO @', everyMonths: 1, day: 28, from: '2024-11', prices: [['2024-11', 68.4]], spread: 0.2 },
  { description: 'OVERDRAFT INTEREST', everyMonths: 1, day: 28, from: '2024-11', prices: [['2024-11', 312]], spread: 0.4 },
  { description: 'SO DIRECTORS LOAN R HARROW', everyMonths: 1, day: 28, from: '2024-11', prices: [['2024-11', 2500]] },
] // prettier-ignore

const wages = ['OFFICE', 'ENGINEERS A', 'ENGINEERS B', 'APPRENTICES', 'ESTIMATING'].map(
  (group, place): RecurringLine => ({
    description: `BACS WAGES ${group} @`,
    everyMonths: 1,
    day: 28,
    from: '2024-11',
    prices: [['2024-11', [19_400, 38_600, 35_200, 9_800, 11_900][place] ?? 0]],
    spread: 0.03,
  }),
)

const winter = [1.18, 1.12, 1.06, 0.98, 0.94, 0.9, 0.88, 0.86, 0.96, 1.04, 1.12, 1.14]

const everyday: readonly EverydayLine[] = [
  { description: 'FASTER PAYMENT RECEIVED NORTHMOOR HOUSING INV ####', on: { days: [6, 20] }, amount: 44600, spread: 0.12, season: winter },
  { description: 'BACS CREDIT COUNTY SCHOOLS REMITTANCE ######', on: { days: [12, 26] }, amount: 38800, spread: 0.12, season: winter },
  { description: 'FASTER PAYMENT RECEIVED INV ####', on: { weekdays: [1, 3, 5] }, amount: 7120, spread: 0.4, season: winter },
  { description: 'STRIPE PAYOUT ########', on: { weekdays: [5] }, amount: 2480, spread: 0.5, season: winter },
  { description: 'PLUMB CENTER WOLSELEY ######', on: { weekdays: [1, 4] }, amount: -3460, spread: 0.4, season: winter },
  { description: 'CITY ELECTRICAL FACTORS ####', on: { weekdays: [2] }, amount: -2360, spread: 0.45 },
  { description: 'VAILLANT GROUP UK BOILERS', on: { days: [9, 24] }, amount: -9850, spread: 0.25, season: winter },
  { description: 'TRAVIS PERKINS #### LEEDS', on: { days: [10, 25] }, amount: -1380, spread: 0.5 },
  { description: 'SCREWFIX DIRECT ####', on: { weekdays: [2, 5] }, amount: -138, spread: 0.7 },
  { description: 'TOOLSTATION ####', on: { days: [9, 23] }, amount: -152, spread: 0.6 },
  { description: 'DD ALLSTAR FUEL CARDS', on: { weekdays: [1] }, amount: -1460, spread: 0.12, season: winter },
  { description: 'SKIP HIRE BRADLEY', on: { days: [11] }, amount: -310, spread: 0.2, chance: 0.8 },
  { description: 'HSS HIRE #####', on: { days: [8, 22] }, amount: -265, spread: 0.5, chance: 0.7 },
  { description: 'SUBCONTRACTOR M LEVENS GROUNDWORKS', on: { days: [27] }, amount: -3850, spread: 0.3 },
  { description: 'KWIK FIT ####', on: { days: [14] }, amount: -242, spread: 0.6, chance: 0.7 },
  { description: 'RINGGO PARKING', on: { days: [13, 27] }, amount: -22.8, spread: 0.5 },
  { description: 'AMZNMKTPLACE AMAZON.CO.UK', on: { days: [7, 19] }, amount: -62, spread: 0.7, chance: 0.8 },
  { description: 'GREGGS #### LEEDS', on: { days: [16] }, amount: -38, spread: 0.4, chance: 0.6 },
  { description: 'ARCO LTD WORKWEAR', on: { days: [4] }, amount: -345, spread: 0.5, chance: 0.5 },
  { description: 'POST OFFICE COUNTER', on: { days: [23] }, amount: -18, spread: 0.5, chance: 0.5 },
] // prettier-ignore

/** The firm's current account, November 2024 to October 2026. */
export const buildingServicesStatement: StatementPlan = {
  firstMonth: '2024-11',
  months: 24,
  openingBalance: 61_310.2,
  seed: 1863,
  recurring: [...subscriptions, ...costs, ...wages],
  everyday,
  single: [
    { date: '2025-03-13', description: 'EXHIBITION INSTALLER SHOW STAND', amount: -2140 },
    { date: '2025-10-02', description: 'VISTAPRINT BV VAN SIGNS', amount: -612.4 },
    { date: '2026-04-22', description: 'SOLICITORS HALE AND PORT', amount: -1850 },
    { date: '2026-09-15', description: 'CITY AND GUILDS ASSESSMENT FEES', amount: -1275 },
  ],
}
