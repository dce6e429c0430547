import type { CatalogueVendor } from '../../domain/catalogue.ts'
import { vendorsOf } from './vendors-of.ts'

const social = vendorsOf({ systemKind: 'social-media', technologyKind: 'subscription' }, [
  [
    'meta-ads',
    'Meta',
    'Facebook and Instagram advertisements',
    'FACEBK|FACEBK *|META PLATFORMS|META ADS|FACEBOOK ADS',
    'advertising',
  ],
  ['hootsuite', 'Hootsuite', 'Hootsuite', 'HOOTSUITE|HOOTSUITE INC|HOOTSUITE MEDIA'],
  ['buffer', 'Buffer', 'Buffer', 'BUFFER PUBLISH|BUFFER.COM|BUFFER INC|BUFFER*PLAN'],
  ['later', 'Later', 'Later', 'LATER.COM|LATER MEDIA|LATERGRAM'],
  ['sprout-social', 'Sprout Social', 'Sprout Social', 'SPROUT SOCIAL'],
  ['metricool', 'Metricool', 'Metricool', 'METRICOOL'],
  ['linkedin', 'LinkedIn', 'LinkedIn Premium', 'LINKEDIN|LINKEDIN*|LNKD.IN|LINKEDIN PRE'],
  ['tiktok-ads', 'TikTok', 'TikTok advertisements', 'TIKTOK ADS|TIKTOK FOR BUSINESS', 'advertising'],
])

const digital = vendorsOf({ systemKind: 'digital-marketing', technologyKind: 'subscription' }, [
  ['mailchimp', 'Mailchimp', 'Mailchimp newsletters', 'MAILCHIMP|MAILCHIMP *MISC|INTUIT*MAILCHIMP|MAILCHIMP*MONTHLY'],
  ['brevo', 'Brevo', 'Brevo newsletters', 'BREVO|SENDINBLUE|SENDINBLUE SAS'],
  [
    'constant-contact',
    'Constant Contact',
    'Constant Contact',
    'CONSTANT CONTACT|EIG*CONSTANTCONTACT|CONSTANTCONTACT.COM',
  ],
  ['cleverreach', 'CleverReach', 'CleverReach newsletters', 'CLEVERREACH'],
  ['mailerlite', 'MailerLite', 'MailerLite newsletters', 'MAILERLITE|MAILER LITE'],
  ['campaign-monitor', 'Campaign Monitor', 'Campaign Monitor', 'CAMPAIGN MONITOR|CAMPAIGNMONITOR|CREATESEND'],
  [
    'google-ads',
    'Google Ads',
    'Google advertisements',
    'GOOGLE*ADS|GOOGLE ADWORDS|GOOGLE*ADWS*|GOOGLE ADS',
    'advertising',
  ],
  ['semrush', 'Semrush', 'Semrush', 'SEMRUSH'],
  ['ahrefs', 'Ahrefs', 'Ahrefs', 'AHREFS'],
  ['typeform', 'Typeform', 'Typeform', 'TYPEFORM|TYPEFORM SL', 'forms'],
  ['surveymonkey', 'SurveyMonkey', 'SurveyMonkey', 'SURVEYMONKEY|SURVEYMONKEY*|MOMENTIVE', 'forms'],
  ['trustpilot', 'Trustpilot', 'Trustpilot reviews', 'TRUSTPILOT'],
])

const automation = vendorsOf({ systemKind: 'marketing-automation', technologyKind: 'subscription' }, [
  ['activecampaign', 'ActiveCampaign', 'ActiveCampaign', 'ACTIVECAMPAIGN|ACTIVE CAMPAIGN'],
  ['klaviyo', 'Klaviyo', 'Klaviyo', 'KLAVIYO|KLAVIYO INC'],
  ['omnisend', 'Omnisend', 'Omnisend', 'OMNISEND'],
  ['marketo', 'Marketo', 'Marketo', 'MARKETO'],
  ['kit', 'Kit', 'Kit newsletters', 'CONVERTKIT|KIT.COM'],
  ['stamp-me', 'Stamp Me', 'Loyalty card app', 'STAMP ME|STAMPME', 'loyalty'],
])

const crm = vendorsOf({ systemKind: 'crm', technologyKind: 'subscription' }, [
  ['salesforce', 'Salesforce', 'Salesforce', 'SALESFORCE|SALESFORCE.COM|SFDC|SALESFORCE*INC'],
  ['hubspot', 'HubSpot', 'HubSpot', 'HUBSPOT|HUBSPOT INC|HUBSPOT IRELAND'],
  ['pipedrive', 'Pipedrive', 'Pipedrive', 'PIPEDRIVE|PIPEDRIVE OU|PIPEDRIVE INC'],
  ['zoho', 'Zoho', 'Zoho', 'ZOHO|ZOHO CORP|ZOHO*|ZOHO-*'],
  ['freshsales', 'Freshsales', 'Freshsales', 'FRESHSALES'],
  ['copper', 'Copper', 'Copper CRM', 'COPPER CRM|COPPER.COM'],
  ['capsule', 'Capsule', 'Capsule CRM', 'CAPSULE CRM|CAPSULECRM|ZESTIA'],
  ['insightly', 'Insightly', 'Insightly', 'INSIGHTLY'],
  ['close', 'Close', 'Close CRM', 'CLOSE.COM|CLOSE CRM|ELASTIC INC'],
  ['proposify', 'Proposify', 'Proposify quotes', 'PROPOSIFY'],
  ['pandadoc', 'PandaDoc', 'PandaDoc quotes', 'PANDADOC'],
])

const service = vendorsOf({ systemKind: 'customer-service', technologyKind: 'subscription' }, [
  ['zendesk', 'Zendesk', 'Zendesk', 'ZENDESK|ZENDESK INC'],
  ['freshworks', 'Freshworks', 'Freshdesk', 'FRESHWORKS|FRESHDESK|FRESHWORKS INC'],
  ['intercom', 'Intercom', 'Intercom', 'INTERCOM|INTERCOM.IO|INTERCOM R D'],
  ['help-scout', 'Help Scout', 'Help Scout', 'HELP SCOUT|HELPSCOUT'],
  ['gorgias', 'Gorgias', 'Gorgias', 'GORGIAS'],
  ['tidio', 'Tidio', 'Tidio chat', 'TIDIO|TIDIO LLC'],
  ['livechat', 'LiveChat', 'LiveChat', 'LIVECHAT|LIVECHATINC'],
  ['crisp', 'Crisp', 'Crisp chat', 'CRISP IM|CRISP.CHAT'],
  ['front', 'Front', 'Front shared inbox', 'FRONTAPP|FRONT APP'],
])

export const customerVendors = [...social, ...digital, ...automation, ...crm, ...service] satisfies CatalogueVendor[]
