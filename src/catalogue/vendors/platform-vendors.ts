import type { CatalogueVendor } from '../../domain/catalogue.ts'
import { vendorsOf } from './vendors-of.ts'

const cloud = vendorsOf({ systemKind: 'cloud-platform', technologyKind: 'subscription' }, [
  ['aws', 'Amazon Web Services', 'Amazon Web Services', 'AWS EMEA|AMAZON WEB SERVICES|AWS|AMAZON*AWS|AWS.AMAZON'],
  ['azure', 'Microsoft Azure', 'Microsoft Azure', 'MICROSOFT*AZURE|MSFT*AZURE|AZURE'],
  ['google-cloud', 'Google Cloud', 'Google Cloud', 'GOOGLE*CLOUD|GOOGLE CLOUD|GOOGLE *CLOUD_'],
  ['digitalocean', 'DigitalOcean', 'DigitalOcean', 'DIGITALOCEAN|DIGITALOCEAN.COM'],
  ['hetzner', 'Hetzner', 'Hetzner', 'HETZNER|HETZNER ONLINE'],
  ['ovh', 'OVH', 'OVH', 'OVH|OVH SAS|OVHCLOUD'],
  ['ionos', 'IONOS', 'IONOS', 'IONOS|IONOS SE|1&1 IONOS|1 UND 1 IONOS', 'web-hosting'],
  ['strato', 'STRATO', 'STRATO', 'STRATO AG|STRATO GMBH', 'web-hosting'],
  ['godaddy', 'GoDaddy', 'GoDaddy domain', 'GODADDY|DNH*GODADDY|GODADDY.COM|DNH*GODADDY.COM', 'domain-name'],
  ['namecheap', 'Namecheap', 'Namecheap domain', 'NAMECHEAP|NAME-CHEAP.COM', 'domain-name'],
  ['siteground', 'SiteGround', 'SiteGround hosting', 'SITEGROUND|SITEGROUND.COM', 'web-hosting'],
  ['bluehost', 'Bluehost', 'Bluehost hosting', 'BLUEHOST|EIG*BLUEHOST', 'web-hosting'],
  ['all-inkl', 'ALL-INKL.COM', 'ALL-INKL hosting', 'ALL-INKL|NEUE MEDIEN MUENNICH', 'web-hosting'],
  ['cloudflare', 'Cloudflare', 'Cloudflare', 'CLOUDFLARE|CLOUDFLARE INC'],
  ['heroku', 'Heroku', 'Heroku', 'HEROKU|HEROKU INC'],
  ['twilio', 'Twilio', 'Twilio', 'TWILIO|TWILIO INC|TWILIO SENDGRID'],
  ['github', 'GitHub', 'GitHub', 'GITHUB|GITHUB INC'],
  ['apple', 'Apple', 'iCloud storage', 'APPLE.COM/BILL|APPLE COM BILL|ITUNES.COM/BILL', 'file-sharing'],
  [
    'google-one',
    'Google One',
    'Google One storage',
    'GOOGLE*ONE|GOOGLE *GOOGLE ONE|GOOGLE ONE|GOOGLE STORAGE',
    'file-sharing',
  ],
  ['wp-engine', 'WP Engine', 'WP Engine hosting', 'WP ENGINE|WPENGINE', 'web-hosting'],
  ['wordpress', 'WordPress.com', 'WordPress.com website', 'WORDPRESS|AUTOMATTIC|WPCHRG.COM', 'web-hosting'],
])

const lowCode = vendorsOf({ systemKind: 'low-code', technologyKind: 'subscription' }, [
  ['zapier', 'Zapier', 'Zapier', 'ZAPIER|ZAPIER.COM|ZAPIER INC'],
  ['make', 'Make', 'Make', 'MAKE.COM|CELONIS*MAKE|INTEGROMAT'],
  ['airtable', 'Airtable', 'Airtable', 'AIRTABLE|AIRTABLE.COM|FORMAGRID'],
  ['n8n', 'n8n', 'n8n', 'N8N|N8N GMBH|N8N CLOUD'],
  ['glide', 'Glide', 'Glide apps', 'GLIDEAPPS|TYPEGUARD|GLIDE APPS'],
  ['ninox', 'Ninox', 'Ninox database', 'NINOX|NINOX SOFTWARE'],
  ['jotform', 'Jotform', 'Jotform forms', 'JOTFORM|JOTFORM INC', 'forms'],
  ['power-apps', 'Power Apps', 'Power Apps', 'MICROSOFT*POWER APPS|POWERAPPS|MICROSOFT*POWER AUTOMATE'],
])

const security = vendorsOf({ systemKind: 'cybersecurity', technologyKind: 'subscription' }, [
  ['1password', '1Password', '1Password', '1PASSWORD|AGILEBITS|1PASSWORD*', 'password-safe'],
  ['lastpass', 'LastPass', 'LastPass', 'LASTPASS|LASTPASS.COM|LOGMEIN*LASTPASS', 'password-safe'],
  ['bitwarden', 'Bitwarden', 'Bitwarden', 'BITWARDEN', 'password-safe'],
  ['dashlane', 'Dashlane', 'Dashlane', 'DASHLANE', 'password-safe'],
  ['norton', 'Norton', 'Norton', 'NORTON|NORTONLIFELOCK|NORTON *AP*|NORTON*360|GEN DIGITAL'],
  ['mcafee', 'McAfee', 'McAfee', 'MCAFEE|MCAFEE.COM|MCAFEE *'],
  ['kaspersky', 'Kaspersky', 'Kaspersky', 'KASPERSKY|KASPERSKY LAB'],
  ['bitdefender', 'Bitdefender', 'Bitdefender', 'BITDEFENDER'],
  ['sophos', 'Sophos', 'Sophos', 'SOPHOS|SOPHOS LTD'],
  ['eset', 'ESET', 'ESET', 'ESET|ESET.COM|ESET DEUTSCHLAND'],
  ['malwarebytes', 'Malwarebytes', 'Malwarebytes', 'MALWAREBYTES|MALWAREBYTES INC'],
  ['acronis', 'Acronis', 'Acronis backup', 'ACRONIS|ACRONIS INTL', 'backup'],
  ['backblaze', 'Backblaze', 'Backblaze backup', 'BACKBLAZE|BACKBLAZE INC', 'backup'],
  ['carbonite', 'Carbonite', 'Carbonite backup', 'CARBONITE|CARBONITE INC', 'backup'],
  ['veeam', 'Veeam', 'Veeam backup', 'VEEAM', 'backup'],
  ['nordvpn', 'NordVPN', 'NordVPN', 'NORDVPN|NORD SECURITY|NORDSEC'],
  ['okta', 'Okta', 'Okta', 'OKTA|OKTA INC', 'password-safe'],
  ['knowbe4', 'KnowBe4', 'KnowBe4', 'KNOWBE4'],
])

const managed = vendorsOf({ systemKind: 'managed-service', technologyKind: 'service' }, [
  ['teamviewer', 'TeamViewer', 'TeamViewer', 'TEAMVIEWER|TEAMVIEWER GMBH|TEAM VIEWER'],
  ['anydesk', 'AnyDesk', 'AnyDesk', 'ANYDESK|ANYDESK SOFTWARE'],
  ['splashtop', 'Splashtop', 'Splashtop', 'SPLASHTOP'],
  ['ninjaone', 'NinjaOne', 'NinjaOne', 'NINJAONE|NINJARMM'],
  ['bechtle', 'Bechtle', 'IT service by Bechtle', 'BECHTLE|BECHTLE AG'],
])

const lines = vendorsOf({ systemKind: 'connectivity', technologyKind: 'service' }, [
  ['telekom', 'Deutsche Telekom', 'Telekom line', 'TELEKOM DEUTSCHLAND|DEUTSCHE TELEKOM|TELEKOM DE|TELEKOM'],
  ['vodafone', 'Vodafone', 'Vodafone contract', 'VODAFONE|VODAFONE LTD|VODAFONE GMBH'],
  ['o2', 'O2', 'O2 contract', 'O2 UK|TELEFONICA GERMANY|TELEFONICA UK|O2 BUSINESS', 'mobile-contracts'],
  ['bt', 'BT', 'BT line', 'BT GROUP|BRITISH TELECOM*|BT BUSINESS|BT PAYMENT'],
  ['ee', 'EE', 'EE mobile', 'EE LIMITED|EE & T-MOBILE|EE MOBILE', 'mobile-contracts'],
  ['virgin-media', 'Virgin Media', 'Virgin Media line', 'VIRGIN MEDIA|VIRGIN MEDIA BUS*'],
  ['att', 'AT&T', 'AT&T line', 'ATT*BILL PAYMENT|AT&T|ATT BUS*'],
  ['verizon', 'Verizon', 'Verizon contract', 'VERIZON|VERIZON WRLS|VZWRLSS*|VERIZON WIRELESS'],
  ['t-mobile', 'T-Mobile', 'T-Mobile contract', 'T-MOBILE|TMOBILE*|TMOBILE', 'mobile-contracts'],
  ['comcast', 'Comcast', 'Comcast line', 'COMCAST|COMCAST BUSINESS|XFINITY'],
  ['orange', 'Orange', 'Orange contract', 'ORANGE SA|ORANGE BUSINESS|ORANGE FRANCE'],
  ['telefonica', 'Movistar', 'Movistar line', 'MOVISTAR|TELEFONICA DE ESPANA'],
  ['ringcentral', 'RingCentral', 'RingCentral phones', 'RINGCENTRAL|RINGCENTRAL INC', 'office-phones'],
  ['sipgate', 'sipgate', 'sipgate phones', 'SIPGATE|SIPGATE GMBH', 'office-phones'],
  ['3cx', '3CX', '3CX phones', '3CX|3CX LTD', 'office-phones'],
  ['aircall', 'Aircall', 'Aircall phones', 'AIRCALL|AIRCALL SAS', 'office-phones'],
  ['dialpad', 'Dialpad', 'Dialpad phones', 'DIALPAD', 'office-phones'],
])

const devices = vendorsOf({ systemKind: 'devices', technologyKind: 'device' }, [
  ['dell', 'Dell', 'Dell computers', 'DELL|DELL MARKETING|DELL PRODUCTS|DELL GMBH'],
  ['lenovo', 'Lenovo', 'Lenovo computers', 'LENOVO|LENOVO GROUP'],
  ['hp', 'HP', 'HP computers', 'HP INC|HP STORE|HP DEUTSCHLAND'],
  ['hp-instant-ink', 'HP Instant Ink', 'HP Instant Ink', 'HP *INSTANT INK|HP INSTANT INK|HPI INSTANT INK', 'printing'],
  ['apple-store', 'Apple Store', 'Apple computers', 'APPLE STORE|APPLE ONLINE STORE|APPLE.COM/*STORE|APPLE RETAIL'],
  ['grenke', 'Grenke', 'Leased devices', 'GRENKE|GRENKELEASING|GRENKE LEASING|GRENKE AG'],
  ['cancom', 'CANCOM', 'Computers', 'CANCOM|CANCOM GMBH'],
  ['cdw', 'CDW', 'Computers', 'CDW|CDW DIRECT|CDW LIMITED'],
  ['ricoh', 'Ricoh', 'Leased printer', 'RICOH|RICOH DEUTSCHLAND|RICOH UK', 'printing'],
  ['kyocera', 'Kyocera', 'Leased printer', 'KYOCERA|KYOCERA DOCUMENT*', 'printing'],
])

export const platformVendors = [
  ...cloud,
  ...lowCode,
  ...security,
  ...managed,
  ...lines,
  ...devices,
] satisfies CatalogueVendor[]
