import type { CatalogueVendor } from '../../domain/catalogue.ts'
import { vendorsOf } from './vendors-of.ts'

const tills = vendorsOf({ systemKind: 'point-of-sale', technologyKind: 'subscription' }, [
  ['square', 'Square', 'Square till', 'SQUARE INC|SQUAREUP|SQUARE UP|SQUARE SUBSCRIPTION|SQ *SQUARE'],
  ['sumup', 'SumUp', 'SumUp till', 'SUMUP LIMITED|SUMUP POS|SUMUP EU|SUMUP PAYMENTS|SUMUP ONE', 'card-payments'],
  ['zettle', 'Zettle', 'Zettle till', 'ZETTLE BY PAYPAL|IZETTLE|ZETTLE AB'],
  ['lightspeed', 'Lightspeed', 'Lightspeed till', 'LIGHTSPEED|LIGHTSPEEDHQ|LIGHTSPEED*RETAIL|LIGHTSPEED*RESTAURANT'],
  ['toast', 'Toast', 'Toast till', 'TOAST INC|TOASTTAB|TOAST*POS|TOAST SUBSCRIPTION'],
  ['clover', 'Clover', 'Clover till', 'CLOVER APP MRKT|CLOVER NETWORK|CLOVER.COM|CLOVER APP MARKET'],
  ['epos-now', 'Epos Now', 'Epos Now till', 'EPOS NOW|EPOSNOW|EPOSNOW*'],
  ['orderbird', 'orderbird', 'orderbird till', 'ORDERBIRD|ORDERBIRD GMBH'],
  ['ready2order', 'ready2order', 'ready2order till', 'READY2ORDER|READY2ORDER GMBH'],
  ['loyverse', 'Loyverse', 'Loyverse till', 'LOYVERSE|LOYVERSE POS'],
  ['vend', 'Vend', 'Vend till', 'VENDHQ|VEND LIMITED'],
  ['touchbistro', 'TouchBistro', 'TouchBistro till', 'TOUCHBISTRO|TOUCH BISTRO'],
  ['flatpay', 'Flatpay', 'Card terminal', 'FLATPAY|FLATPAY APS', 'card-payments'],
  ['worldline', 'Worldline', 'Card terminal', 'WORLDLINE|SIX PAYMENT|PAYONE GMBH', 'card-payments'],
  ['worldpay', 'Worldpay', 'Card terminal', 'WORLDPAY|WORLDPAY UK', 'card-payments'],
  ['dojo', 'Dojo', 'Card terminal', 'DOJO PAYMENTS|PAYMENTSENSE|DOJO*FEES', 'card-payments'],
  ['nets', 'Nets', 'Card terminal', 'NETS DENMARK|CONCARDIS|NEXI GERMANY', 'card-payments'],
  ['stripe', 'Stripe', 'Card payments on the web', 'STRIPE PAYMENTS|STRIPE INC|STRIPE TECHNOLOGY', 'card-payments'],
  ['mollie', 'Mollie', 'Card payments on the web', 'MOLLIE B V|MOLLIE BV|MOLLIE FEES', 'card-payments'],
  [
    'gocardless',
    'GoCardless',
    'Direct debit collection',
    'GOCARDLESS LTD|GOCARDLESS FEES|GOCARDLESS SAS',
    'card-payments',
  ],
])

const shops = vendorsOf({ systemKind: 'online-shop', technologyKind: 'subscription' }, [
  ['shopify', 'Shopify', 'Shopify web shop', 'SHOPIFY|SHOPIFY *|SHOPIFY INTERNATIONAL|SHOPIFY BILL'],
  ['woocommerce', 'WooCommerce', 'WooCommerce extensions', 'WOOCOMMERCE|WOO COMMERCE|WOO.COM'],
  ['wix', 'Wix', 'Wix website', 'WIX.COM|WIX COM|WIX.COM*', 'web-hosting'],
  ['squarespace', 'Squarespace', 'Squarespace website', 'SQUARESPACE|SQSP*|SQSP* INV|SQUARESPACE INC', 'web-hosting'],
  ['bigcommerce', 'BigCommerce', 'BigCommerce web shop', 'BIGCOMMERCE|BIGCOMMERCE INC'],
  ['prestashop', 'PrestaShop', 'PrestaShop modules', 'PRESTASHOP|PRESTASHOP SA'],
  ['shopware', 'Shopware', 'Shopware web shop', 'SHOPWARE|SHOPWARE AG'],
  ['jimdo', 'Jimdo', 'Jimdo website', 'JIMDO|JIMDO GMBH', 'web-hosting'],
  ['ecwid', 'Ecwid', 'Ecwid web shop', 'ECWID|ECWID INC'],
  ['etsy', 'Etsy', 'Etsy seller account', 'ETSY SELLER|ETSY.COM*BILL|ETSY IRELAND UC'],
  ['orderlion', 'Orderlion', 'Wholesale ordering', 'ORDERLION'],
  ['flipdish', 'Flipdish', 'Own ordering app', 'FLIPDISH'],
  ['gloriafood', 'GloriaFood', 'Restaurant ordering', 'GLORIAFOOD|GLOBALFOODSOFT'],
  ['sendcloud', 'Sendcloud', 'Parcel labels', 'SENDCLOUD|SENDCLOUD BV', 'parcel-labels'],
  ['shipstation', 'ShipStation', 'Parcel labels', 'SHIPSTATION|STAMPS.COM|AUCTANE', 'parcel-labels'],
])

const bookings = vendorsOf({ systemKind: 'bookings', technologyKind: 'subscription' }, [
  ['calendly', 'Calendly', 'Calendly bookings', 'CALENDLY|CALENDLY LLC'],
  ['opentable', 'OpenTable', 'OpenTable reservations', 'OPENTABLE|OPEN TABLE'],
  ['resdiary', 'ResDiary', 'ResDiary reservations', 'RESDIARY'],
  ['quandoo', 'Quandoo', 'Quandoo reservations', 'QUANDOO'],
  ['doctolib', 'Doctolib', 'Doctolib appointments', 'DOCTOLIB|DOCTOLIB GMBH'],
  ['cliniko', 'Cliniko', 'Cliniko practice system', 'CLINIKO|RED GUAVA'],
  ['simplybook', 'SimplyBook.me', 'SimplyBook bookings', 'SIMPLYBOOK|SIMPLYBOOK.ME'],
  ['acuity', 'Acuity Scheduling', 'Acuity bookings', 'ACUITY SCHEDULING|ACUITYSCHEDUL*'],
  ['cloudbeds', 'Cloudbeds', 'Cloudbeds hotel system', 'CLOUDBEDS'],
])

export const sellingVendors = [...tills, ...shops, ...bookings] satisfies CatalogueVendor[]
