/**
 * Descriptions as statements print them, written down from the forms vendors and banks are known to use, each with the catalogue key it
 * must lead to; null = bought from no technology seller (a payee or nobody known). {city} {phone} {ref} {card} {date} are filled at random.
 */
export const technologyDescriptors: readonly (readonly [string, string])[] = [
  ['ADOBE *CREATIVE CLOUD {phone} CA', 'adobe'], ['ADOBE SYSTEMS SOFTWARE IE', 'adobe'], ['Adobe Inc. {ref} {city}', 'adobe'],
  ['MSFT * <{ref}> MSBILL.INFO WA', 'microsoft'], ['MICROSOFT*OFFICE 365 MSBILL.INFO', 'microsoft'], ['Microsoft Ireland Operations Ltd {ref}', 'microsoft'],
  ['GOOGLE *GSUITE_bakery CC@GOOGLE.COM', 'google-workspace'], ['GOOGLE*WORKSPACE {ref} {city}', 'google-workspace'], ['GOOGLE *ADS{ref} CC@GOOGLE.COM', 'google-ads'],
  ['GOOGLE*CLOUD {ref} G.CO/HELPPAY#', 'google-cloud'], ['AWS EMEA AWS.AMAZON.CO LUXEMBOURG', 'aws'], ['Amazon Web Services AWS.AMAZON.COM WA', 'aws'],
  ['ZOOM.US {phone} WWW.ZOOM.US CA', 'zoom'], ['PAYPAL *ZOOM VIDEO {phone}', 'zoom'], ['SLACK T0{ref} {city} CA', 'slack'], ['SLACK TECHNOLOGIES LTD DUBLIN', 'slack'],
  ['DROPBOX*{ref} DROPBOX.COM CA', 'dropbox'], ['DROPBOX INTERNATIONAL UNLIMITED DUBLIN', 'dropbox'], ['INTUIT *QBooks Online {phone} CA', 'quickbooks'],
  ['QUICKBOOKS PAYROLL {ref}', 'quickbooks'], ['XERO UK LTD MILTON KEYNES', 'xero'], ['XERO AU INV-{ref}', 'xero'], ['SAGE SOFTWARE LTD {ref}', 'sage'],
  ['MAILCHIMP *MONTHLY {phone} GA', 'mailchimp'], ['PAYPAL *MAILCHIMP', 'mailchimp'], ['Intuit Mailchimp {phone} Atlanta', 'mailchimp'],
  ['SHOPIFY* {ref} {city}', 'shopify'], ['SHOPIFY * {ref} HTTPSSHOPIFY.C IL', 'shopify'], ['CANVA* {ref} CANVA.COM AU', 'canva'], ['Canva* 0{ref}-1234567 +611300', 'canva'],
  ['HUBSPOT INC {phone} MA', 'hubspot'], ['HUBSPOT IRELAND LTD DUBLIN', 'hubspot'], ['SALESFORCE.COM {ref} {city}', 'salesforce'], ['ATLASSIAN {city}', 'atlassian'],
  ['Atlassian Pty Ltd AMSTERDAM', 'atlassian'], ['GITHUB, INC. HTTPSGITHUB.C CA', 'github'], ['NOTION LABS, INC. {city} CA', 'notion'], ['FIGMA MONTHLY RENEWAL {city}', 'figma'],
  ['ASANA.COM {phone} CA', 'asana'], ['TRELLO.COM* ATLASSIAN', 'trello'], ['MONDAY.COM {city} TEL AVIV', 'monday'], ['CALENDLY ATLANTA GA', 'calendly'],
  ['ZAPIER.COM/CHARGE {city} CA', 'zapier'], ['AIRTABLE.COM/BILL {city}', 'airtable'], ['OPENAI *CHATGPT SUBSCR {phone} CA', 'openai'], ['ANTHROPIC {city} CA', 'anthropic'],
  ['1PASSWORD TORONTO', '1password'], ['LASTPASS.COM {phone}', 'lastpass'], ['NORTON *AP{ref} {phone} AZ', 'norton'], ['MCAFEE *WWW.MCAFEE.COM {phone}', 'mcafee'],
  ['GODADDY.COM {phone} AZ', 'godaddy'], ['DNH*GODADDY.COM {phone}', 'godaddy'], ['IONOS SE {ref} Montabaur', 'ionos'], ['HETZNER ONLINE GMBH GUNZENHAUSEN', 'hetzner'],
  ['STRATO AG RECHNUNG {ref}', 'strato'], ['DIGITALOCEAN.COM {city} NY', 'digitalocean'], ['NAME-CHEAP.COM* {ref} {phone}', 'namecheap'], ['CLOUDFLARE {city} CA', 'cloudflare'],
  ['WIX.COM* {ref} {phone}', 'wix'], ['SQSP* INV{ref} {city} NY', 'squarespace'], ['SQUARESPACE INC. {city}', 'squarespace'], ['FACEBK *{ref} fb.me/ads', 'meta-ads'],
  ['FACEBK ADS {ref} DUBLIN', 'meta-ads'], ['LINKEDIN-{ref} LNKD.IN/BILL CA', 'linkedin'], ['HOOTSUITE MEDIA INC VANCOUVER', 'hootsuite'], ['BUFFER PUBLISH PLAN {city}', 'buffer'],
  ['ZENDESK, INC. {city} CA', 'zendesk'], ['FRESHWORKS INC {city}', 'freshworks'], ['INTERCOM.IO {city}', 'intercom'], ['DOCUSIGN INC. {city} WA', 'docusign'],
  ['TWILIO {ref} {city} CA', 'twilio'], ['RINGCENTRAL INC. {phone} CA', 'ringcentral'], ['DEUTSCHE TELEKOM AG {ref}', 'telekom'], ['VODAFONE GMBH KD-NR {ref}', 'vodafone'],
  ['TEAMVIEWER GERMANY GMBH {ref}', 'teamviewer'], ['EVERNOTE {city} CA', 'evernote'],
  ['DATEV EG NUERNBERG {ref}', 'datev'], ['LEXWARE OFFICE {ref} FREIBURG', 'lexware'], ['SEVDESK GMBH OFFENBURG', 'sevdesk'], ['PIPEDRIVE OU {city}', 'pipedrive'],
  ['AUTODESK *{ref} AUTODESK.COM', 'autodesk'], ['TYPEFORM SL BARCELONA', 'typeform'], ['SURVEYMONKEY *{ref} {city}', 'surveymonkey'], ['GRAMMARLY CO{ref} {city} CA', 'grammarly'],
  ['DEEPL SE KOELN {ref}', 'deepl'], ['MIRO.COM SUBSCRIPTION {city}', 'miro'], ['LOOM.COM {city}', 'loom'], ['VIMEO.COM PRO {city} NY', 'vimeo'],
  ['BACKBLAZE INC {city} CA', 'backblaze'], ['APPLE.COM/BILL {phone} CA', 'apple'], ['PERSONIO SE MUENCHEN {ref}', 'personio'], ['GUSTO FEE {ref} {city} CA', 'gusto'],
  ['TOAST INC {phone} BOSTON', 'toast'], ['LIGHTSPEED HQ {ref} MONTREAL', 'lightspeed'], ['SIMPRO SOFTWARE LTD {ref}', 'simpro'],
] // prettier-ignore

export const otherDescriptors: readonly string[] = [
  'ZOOMERS PET SUPPLIES {city}', 'ASANA YOGA STUDIO {city}', 'MONDAY NIGHT BREWING {city}', 'NOTION COFFEE BAR {city}', 'BASECAMP OUTDOOR GEAR {city}', 'APPLE MARKET GROCERY {city}',
  'SQ *ROSIES CART {city}', 'SQ *BUFFER BREWING CO {city}', 'PAYPAL *MARYCANDLES {phone}', 'SP ARTISAN SOAPS {city}', 'TST* THE RAMEN BAR {city}', 'SUMUP *MARKTSTAND {city}',
  'THE SLACKLINE CLIMBING HALL {city}', 'CANVAS AND FRAME SHOP {city}', 'HARVEST ORGANIC FARM {city}', 'LOOM AND WEAVE TEXTILES {city}', 'TABLEAU RESTAURANT {city}',
  'MAKE YOUR OWN POTTERY {city}', 'DEPUTY SHERIFF ASSN', 'WAVE SURF SCHOOL {city}', 'MIRO MUSEUM SHOP BARCELONA', 'GUSTO PIZZERIA {city}', 'TOASTED BAGEL CO {city}',
  'RENT {date} LANDLORD PROPERTIES', 'MIETE LADEN {date}', 'PAYROLL RUN {date} {ref}', 'GEHALT {date} M MUELLER', 'SALARY A BECKER', 'HMRC VAT {ref}', 'FINANZAMT {city} UST {ref}',
  'IRS USATAXPYMT {ref}', 'MILLER FLOUR MILLS {ref}', 'METRO CASH AND CARRY {city}', 'SYSCO FOODS {city} {ref}', 'SHELL OIL {ref} {city}', 'ARAL TANKSTELLE {city}',
  'UBER *TRIP HELP.UBER.COM', 'DEUTSCHE BAHN {ref}', 'RYANAIR {ref} DUBLIN', 'HILTON HOTELS {city}', 'STARBUCKS STORE {ref} {city}', 'MCDONALDS {ref} {city}', 'ATM WITHDRAWAL {ref} {city}',
  'INTEREST CHARGE {date}', 'BANK FEE ACCOUNT {ref}', 'ALLIANZ VERSICHERUNG {ref}', 'BRITISH GAS {ref}', 'STADTWERKE {city} {ref}', 'THAMES WATER {ref}', 'CITY COUNCIL BUSINESS RATES {ref}',
  'WHOLEFDS HOU {ref} {phone}', 'HOME DEPOT {ref} {city}', 'SCREWFIX DIRECT {city}', 'AMZN MKTP US*{ref} AMZN.COM/BILL', 'LOAN REPAYMENT {ref}', 'TRANSFER TO SAVINGS {ref}',
  'STEUERBERATER SCHMIDT {ref}', 'POST OFFICE {city}', 'DHL EXPRESS {ref}', 'CHECK {ref}', 'UNION MARKET HOUS {city}', 'CAFE MOGADOR {ref} {city}', 'GOAT TOWN {ref} {city}', 'AMC VILLAGE 7 {city}',
  'PARKING METER {city}', 'TAXI {ref} {city}', 'FLORIST BLOOM {city}', 'JOES BALD HAIRSTYLES', 'DENTAL PRACTICE {city}', 'PEST CONTROL SERVICES {ref}', 'WASTE MANAGEMENT {ref}', 'CHAMBER OF COMMERCE {city}',
] // prettier-ignore
