import type { EverydayLine, RecurringLine, StatementPlan } from '../statement/statement-plan.ts'

const subscriptions: readonly RecurringLine[] = [
  { description: 'ORDERBIRD GMBH BERLIN RG ######', everyMonths: 1, day: 3, from: '2024-11', prices: [['2024-11', 138], ['2025-12', 158]] },
  { description: 'SUMUP PAYMENTS LTD SUMUP ONE', everyMonths: 1, day: 15, from: '2024-11', prices: [['2024-11', 19]] },
  { description: 'SHOPIFY* ######### DUBLIN', everyMonths: 1, day: 8, from: '2024-11', prices: [['2024-11', 36], ['2026-03', 39]] },
  { description: 'PAYPAL *JOTFORM INC 4029357733', everyMonths: 1, day: 19, from: '2024-11', prices: [['2024-11', 34]] },
  { description: 'IONOS SE 2######## MONTABAUR', everyMonths: 1, day: 11, from: '2024-11', prices: [['2024-11', 18]] },
  { description: 'DNH*GODADDY.COM 480-5058855', everyMonths: 12, day: 14, from: '2025-01', prices: [['2025-01', 24.95], ['2026-01', 27.95]] },
  { description: 'INTUIT*MAILCHIMP ATLANTA', everyMonths: 1, day: 21, from: '2024-11', prices: [['2024-11', 26.5], ['2026-01', 43]] },
  { description: 'STAMP ME LOYALTY DUBLIN', everyMonths: 1, day: 17, from: '2026-02', prices: [['2026-02', 59]] },
  { description: 'CANVA* I#####-####### SYDNEY', everyMonths: 1, day: 9, from: '2024-11', prices: [['2024-11', 12]] },
  { description: 'ADOBE *CREATIVE CLD ADOBE.LY/ENIE', everyMonths: 1, day: 22, from: '2024-11', prices: [['2024-11', 61.95], ['2025-12', 66.99]] },
  { description: 'GOOGLE *WORKSPACE_KORNBLUME CC@GOOGLE.COM', everyMonths: 1, day: 2, from: '2024-11', prices: [['2024-11', 95.2], ['2026-02', 113.4]] },
  { description: 'MSFT * E0#00H##X# MSBILL.INFO', everyMonths: 1, day: 16, from: '2024-11', prices: [['2024-11', 58.5], ['2025-04', 64.5]] },
  { description: 'SLACK T0####### DUBLIN', everyMonths: 1, day: 13, from: '2025-01', prices: [['2025-01', 66]] },
  { description: 'ZOOM.US 888-799-9666 SAN JOSE', everyMonths: 1, day: 27, from: '2025-03', prices: [['2025-03', 15.99]] },
  { description: 'DROPBOX*############ DB.TT/CCHELP', everyMonths: 1, day: 25, from: '2024-11', prices: [['2024-11', 11.99]] },
  { description: 'PLANDAY AS KOBENHAVN', everyMonths: 1, day: 5, from: '2024-11', prices: [['2024-11', 44.8], ['2026-01', 51.8]] },
  { description: 'LASTSCHRIFT LEXWARE OFFICE HAUFE SERVICE CENTER', everyMonths: 1, day: 10, from: '2024-11', prices: [['2024-11', 29.9], ['2025-06', 32.9]] },
  { description: 'DATEV EG NUERNBERG RG ########', everyMonths: 1, day: 20, from: '2024-11', prices: [['2024-11', 71], ['2025-01', 74]] },
  { description: 'GETMYINVOICES FINO DATA KASSEL', everyMonths: 1, day: 28, from: '2025-02', prices: [['2025-02', 29]] },
  { description: 'ZAPIER.COM/CHARGE SAN FRANCISCO', everyMonths: 1, day: 14, from: '2026-04', prices: [['2026-04', 29.9]], spread: 0.02 },
  { description: 'OFENWERK SUED WARTUNG RG ####', everyMonths: 3, day: 2, from: '2025-01', prices: [['2025-01', 270], ['2026-01', 285]] },
  { description: 'SAFETYCULTURE SYDNEY', everyMonths: 1, day: 18, from: '2025-09', prices: [['2025-09', 24]] },
  { description: 'TELEKOM DEUTSCHLAND GMBH KD ##########', everyMonths: 1, day: 7, from: '2024-11', prices: [['2024-11', 104.9], ['2025-09', 109.9]] },
  { description: 'TELEFONICA GERMANY O2 RNR ########', everyMonths: 1, day: 10, from: '2024-11', prices: [['2024-11', 44.97]] },
  { description: 'RADEMACHER IT SERVICE MONATSPAUSCHALE', everyMonths: 1, day: 1, from: '2025-10', prices: [['2025-10', 119]] },
  { description: 'BACKBLAZE INC SAN MATEO', everyMonths: 1, day: 12, from: '2025-02', prices: [['2025-02', 16.56]], spread: 0.02 },
  { description: 'NORTON *AP1####### NORTON.COM', everyMonths: 12, day: 20, from: '2024-12', prices: [['2024-12', 84.99], ['2025-12', 94.99]] },
  { description: 'FACEBK *########## FB.ME/ADS', everyMonths: 1, day: 26, from: '2024-11', prices: [['2024-11', 160]], spread: 0.45 },
  { description: 'HOOTSUITE INC VANCOUVER', everyMonths: 1, day: 6, from: '2025-05', prices: [['2025-05', 99]] },
  { description: 'TRELLO.COM* ATLASSIAN', everyMonths: 1, day: 4, from: '2024-11', until: '2025-08', prices: [['2024-11', 12.5]] },
] // prettier-ignore

const costs: readonly RecurringLine[] = [
  { description: 'MIETE MARKTPLATZ 4 HAUSVERWALTUNG SEILER', everyMonths: 1, day: 1, from: '2024-11', prices: [['2024-11', 2450], ['2026-01', 2520]] },
  { description: 'MIETE BAHNHOFSTR 11 IMMOBILIEN NORD', everyMonths: 1, day: 1, from: '2024-11', prices: [['2024-11', 1680]] },
  { description: 'STADTWERKE STROM ABSCHLAG VK ########', everyMonths: 1, day: 15, from: '2024-11', prices: [['2024-11', 1240], ['2025-10', 1310]] },
  { description: 'STADTWERKE ERDGAS ABSCHLAG', everyMonths: 1, day: 15, from: '2024-11', prices: [['2024-11', 890]] },
  { description: 'WASSERBETRIEBE GEBUEHREN', everyMonths: 3, day: 20, from: '2024-11', prices: [['2024-11', 214]] },
  { description: 'SIGNAL IDUNA BETRIEBSVERSICHERUNG', everyMonths: 3, day: 4, from: '2025-01', prices: [['2025-01', 642]] },
  { description: 'FINANZAMT UMSATZSTEUER @', everyMonths: 1, day: 10, from: '2024-11', prices: [['2024-11', 1980]], spread: 0.25 },
  { description: 'FINANZAMT LOHNSTEUER @', everyMonths: 1, day: 10, from: '2024-11', prices: [['2024-11', 2140]], spread: 0.06 },
  { description: 'TECHNIKER KRANKENKASSE BEITRAG', everyMonths: 1, day: 27, from: '2024-11', prices: [['2024-11', 5180]], spread: 0.04 },
  { description: 'BERUFSGENOSSENSCHAFT NAHRUNGSMITTEL', everyMonths: 12, day: 15, from: '2025-05', prices: [['2025-05', 2310]] },
  { description: 'HANDWERKSKAMMER BEITRAG', everyMonths: 12, day: 30, from: '2025-03', prices: [['2025-03', 340]] },
  { description: 'DARLEHEN RATE OFEN 60####', everyMonths: 1, day: 30, from: '2024-11', prices: [['2024-11', 412]] },
  { description: 'VW LEASING CADDY CARGO', everyMonths: 1, day: 1, from: '2024-11', prices: [['2024-11', 289]] },
  { description: 'STEUERBERATER HOLM UND PARTNER', everyMonths: 1, day: 22, from: '2024-11', prices: [['2024-11', 310]] },
  { description: 'ENTGELT KONTOFUEHRUNG', everyMonths: 1, day: 30, from: '2024-11', prices: [['2024-11', 14.9]] },
  { description: 'ABFALLWIRTSCHAFT GEBUEHR', everyMonths: 3, day: 15, from: '2024-12', prices: [['2024-12', 178]] },
  { description: 'PRIVATENTNAHME C WINTER', everyMonths: 1, day: 28, from: '2024-11', prices: [['2024-11', 3400]] },
] // prettier-ignore

const people = ['ADLER J', 'BRANDT T', 'ROTH M', 'VOGT L', 'HALLER I', 'KAYA E', 'ORTMANN P', 'SENGER A', 'FUCHS D', 'MARTEN K', 'PETZOLD R', 'YILMAZ S'] // prettier-ignore

const wages = people.map((name, place): RecurringLine => ({
  description: `LOHN/GEHALT @ ${name}`,
  everyMonths: 1,
  day: 27,
  from: '2024-11',
  prices: [
    ['2024-11', 980 + ((place * 373) % 1150)],
    ['2026-01', 1010 + ((place * 373) % 1150)],
  ],
}))

const christmas = [0.92, 0.93, 1, 1.06, 1.02, 0.98, 0.9, 0.88, 0.98, 1.02, 1.06, 1.28]

const everyday: readonly EverydayLine[] = [
  { description: 'SUMUP AUSZAHLUNG PID########', on: { weekdays: [2, 4, 6] }, amount: 2690, spread: 0.22, season: christmas },
  { description: 'EINZAHLUNG BARGELD FILIALE', on: { weekdays: [1] }, amount: 3450, spread: 0.18, season: christmas },
  { description: 'SHOPIFY AUSZAHLUNG ########', on: { weekdays: [3] }, amount: 480, spread: 0.3, season: christmas },
  { description: 'GUTSCHRIFT CAFE LINDENHOF RECHNUNG NR ####', on: { days: [8, 23] }, amount: 415, spread: 0.3 },
  { description: 'GUTSCHRIFT BUERO AM FLUSS RECHNUNG NR ####', on: { days: [14] }, amount: 690, spread: 0.25 },
  { description: 'BRAUNMUEHLE MEHL LIEFERUNG ######', on: { weekdays: [2] }, amount: -640, spread: 0.2, season: christmas },
  { description: 'BAEKO GENOSSENSCHAFT RG ######', on: { weekdays: [4] }, amount: -980, spread: 0.25, season: christmas },
  { description: 'MOLKEREI ALPENTAL LIEFERUNG', on: { weekdays: [1] }, amount: -530, spread: 0.2, season: christmas },
  { description: 'EIERHOF GRUBER', on: { days: [7, 21] }, amount: -236, spread: 0.15 },
  { description: 'KAFFEEROESTEREI HAVEN', on: { days: [6, 20] }, amount: -372, spread: 0.2 },
  { description: 'METRO DEUTSCHLAND SAGT DANKE', on: { weekdays: [6] }, amount: -164, spread: 0.5, chance: 0.3 },
  { description: 'RAJAPACK VERPACKUNGEN', on: { days: [12] }, amount: -236, spread: 0.3 },
  { description: 'ARAL TANKSTELLE ####', on: { weekdays: [5] }, amount: -84, spread: 0.25 },
  { description: 'AMZN MKTP DE*##### AMAZON.DE', on: { days: [5, 17, 24] }, amount: -41, spread: 0.7, chance: 0.7 },
  { description: 'KUNDENDIENST KAELTETECHNIK WOLF', on: { days: [19] }, amount: -210, spread: 0.6, chance: 0.35 },
  { description: 'WAESCHEREI KLARMANN', on: { days: [3, 18] }, amount: -88, spread: 0.1 },
  { description: 'DEUTSCHE POST FRANKIT', on: { days: [21] }, amount: -25, spread: 0.4, chance: 0.6 },
  { description: 'PARKHAUS ALTSTADT', on: { days: [4] }, amount: -6.5, spread: 0.4 },
] // prettier-ignore

/** The bakery's main account, November 2024 to October 2026. */
export const bakeryStatement: StatementPlan = {
  firstMonth: '2024-11',
  months: 24,
  openingBalance: 18_420.55,
  seed: 4711,
  recurring: [...subscriptions, ...costs, ...wages],
  everyday,
  single: [
    { date: '2025-02-17', description: 'WERBETECHNIK KRONE SCHAUFENSTER', amount: -1180 },
    { date: '2025-07-09', description: 'TUEV SUED PRUEFUNG AUFZUG', amount: -214.2 },
    { date: '2025-11-20', description: 'FLYERALARM WUERZBURG', amount: -146.37 },
    { date: '2026-06-12', description: 'MESSE BACKTAGE STAND', amount: -890 },
    { date: '2026-08-03', description: 'REPARATUR KNETMASCHINE REUTER', amount: -1464.8 },
  ],
}
