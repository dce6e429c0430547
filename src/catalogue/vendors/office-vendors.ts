import type { CatalogueVendor } from '../../domain/catalogue.ts'
import { vendorsOf } from './vendors-of.ts'

const communication = vendorsOf({ systemKind: 'internal-communication', technologyKind: 'subscription' }, [
  [
    'google-workspace',
    'Google Workspace',
    'Google Workspace',
    'GOOGLE*GSUITE|GOOGLE *GSUITE_|GOOGLE *WORKSPACE|GOOGLE*WORKSPACE*|GOOGLE WORKSPACE|GSUITE',
  ],
  [
    'microsoft',
    'Microsoft',
    'Microsoft 365',
    'MICROSOFT*365|MSFT * E0*|MSFT *|MICROSOFT*OFFICE|MICROSOFT IRELAND|MSBILL.INFO|MICROSOFT|MICROSOFT-G*|OFFICE 365',
  ],
  ['slack', 'Slack', 'Slack', 'SLACK|SLACK T*|SLACK TECHNOLOGIES|SLACK.COM|PAYPAL *SLACK', 'team-chat'],
  ['zoom', 'Zoom', 'Zoom', 'ZOOM.US|ZOOM US|ZOOM.COM|ZOOM VIDEO|ZOOM*COMMUNICATIONS', 'video-calls'],
  ['dropbox', 'Dropbox', 'Dropbox', 'DROPBOX|DROPBOX*|DROPBOX INTERNATIONAL', 'file-sharing'],
  ['box', 'Box', 'Box', 'BOX.COM|BOX INC|BOX*BUSINESS', 'file-sharing'],
  ['notion', 'Notion', 'Notion', 'NOTION|NOTION LABS|NOTION.SO', 'notes'],
  ['evernote', 'Evernote', 'Evernote', 'EVERNOTE|EVERNOTE*', 'notes'],
  ['webex', 'Webex', 'Webex', 'WEBEX|CISCO WEBEX|WEBEX*', 'video-calls'],
  ['miro', 'Miro', 'Miro', 'MIRO.COM|REALTIMEBOARD|MIRO*PLAN', 'notes'],
  ['whereby', 'Whereby', 'Whereby', 'WHEREBY', 'video-calls'],
  ['loom', 'Loom', 'Loom', 'LOOM.COM|LOOM INC|LOOM SUBSCRIPTION', 'video-calls'],
  ['fastmail', 'Fastmail', 'Fastmail', 'FASTMAIL', 'mailboxes'],
  ['proton', 'Proton', 'Proton Mail', 'PROTON AG|PROTONMAIL|PROTON.ME', 'mailboxes'],
  ['staffbase', 'Staffbase', 'Staffbase', 'STAFFBASE', 'notes'],
  ['docusign', 'DocuSign', 'DocuSign', 'DOCUSIGN|DOCUSIGN INC', 'signatures'],
  ['dropbox-sign', 'Dropbox Sign', 'Dropbox Sign', 'HELLOSIGN|DROPBOX SIGN', 'signatures'],
  ['otter', 'Otter', 'Otter', 'OTTER.AI|OTTERAI', 'writing-assistant'],
])

const reports = vendorsOf({ systemKind: 'business-intelligence', technologyKind: 'subscription' }, [
  ['tableau', 'Tableau', 'Tableau', 'TABLEAU|TABLEAU SOFTWARE'],
  ['power-bi', 'Power BI', 'Power BI', 'POWER BI|POWERBI|MICROSOFT*POWER BI|MSFT*POWERBI'],
  ['databox', 'Databox', 'Databox', 'DATABOX'],
  ['fathom', 'Fathom', 'Fathom reports', 'FATHOM HQ|FATHOM APPLICATIONS|FATHOMHQ'],
  ['syft', 'Syft', 'Syft reports', 'SYFT ANALYTICS|SYFTANALYTICS'],
  ['hotjar', 'Hotjar', 'Hotjar', 'HOTJAR'],
  ['supermetrics', 'Supermetrics', 'Supermetrics', 'SUPERMETRICS'],
  ['openai', 'OpenAI', 'ChatGPT', 'OPENAI|OPENAI *CHATGPT|CHATGPT SUBSCR*|CHATGPT', 'writing-assistant'],
  ['anthropic', 'Anthropic', 'Claude', 'ANTHROPIC|CLAUDE.AI', 'writing-assistant'],
])

const design = vendorsOf({ systemKind: 'design-and-content', technologyKind: 'subscription' }, [
  [
    'adobe',
    'Adobe',
    'Adobe Creative Cloud',
    'ADOBE *CREATIVE CLD|ADOBE|ADOBE *ACROPRO|ADOBE *PHOTOGPHY|ADOBE *800*|ADOBE SYSTEMS|ADOBE *STOCK',
  ],
  ['canva', 'Canva', 'Canva', 'CANVA|CANVA*|CANVA PTY'],
  ['figma', 'Figma', 'Figma', 'FIGMA|FIGMA MONTHLY|FIGMA INC'],
  ['autodesk', 'Autodesk', 'AutoCAD', 'AUTODESK|ADSK *|AUTODESK*|DRI*AUTODESK', 'drawing'],
  ['sketchup', 'SketchUp', 'SketchUp', 'SKETCHUP|TRIMBLE*SKETCHUP', 'drawing'],
  ['bluebeam', 'Bluebeam', 'Bluebeam', 'BLUEBEAM', 'drawing'],
  ['shutterstock', 'Shutterstock', 'Shutterstock pictures', 'SHUTTERSTOCK|SHUTTERSTOCK INC'],
  ['envato', 'Envato', 'Envato', 'ENVATO|ENVATO*|ENVATO MARKET'],
  ['vimeo', 'Vimeo', 'Vimeo', 'VIMEO|VIMEO.COM|VIMEO PRO'],
  ['foxit', 'Foxit', 'Foxit PDF', 'FOXIT|FOXIT SOFTWARE'],
  ['deepl', 'DeepL', 'DeepL', 'DEEPL|DEEPL SE', 'writing-assistant'],
  ['grammarly', 'Grammarly', 'Grammarly', 'GRAMMARLY|GRAMMARLY CO*', 'writing-assistant'],
])

const training = vendorsOf({ systemKind: 'training', technologyKind: 'subscription' }, [
  ['udemy', 'Udemy', 'Udemy courses', 'UDEMY|UDEMY*|UDEMY BUSINESS'],
  ['coursera', 'Coursera', 'Coursera courses', 'COURSERA'],
  ['pluralsight', 'Pluralsight', 'Pluralsight courses', 'PLURALSIGHT'],
  ['skillshare', 'Skillshare', 'Skillshare courses', 'SKILLSHARE'],
  ['highfield', 'Highfield', 'Highfield e-learning', 'HIGHFIELD E-LEARNING|HIGHFIELD ELEARNING'],
  ['talentlms', 'TalentLMS', 'TalentLMS', 'TALENTLMS|EPIGNOSIS'],
  ['linkedin-learning', 'LinkedIn Learning', 'LinkedIn Learning', 'LINKEDIN LEARNING|LINKEDIN*LEARNING|LYNDA.COM'],
])

export const officeVendors = [...communication, ...reports, ...design, ...training] satisfies CatalogueVendor[]
