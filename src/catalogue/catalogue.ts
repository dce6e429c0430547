import type { Catalogue } from '../domain/catalogue.ts'
import { capabilitiesForCustomers } from './capabilities-for-customers.ts'
import { capabilitiesForRunningTheFirm } from './capabilities-for-running-the-firm.ts'
import { capabilitiesForWork } from './capabilities-for-work.ts'
import { peopleAndState } from './payees/people-and-state.ts'
import { premisesAndBank } from './payees/premises-and-bank.ts'
import { suppliersAndTravel } from './payees/suppliers-and-travel.ts'
import { solutionsForCustomers } from './solutions/for-customers.ts'
import { solutionsForRunningTheFirm } from './solutions/for-running-the-firm.ts'
import { solutionsForWork } from './solutions/for-work.ts'
import { systemKindsForCustomers } from './system-kinds-for-customers.ts'
import { systemKindsForWork } from './system-kinds-for-work.ts'
import { narrowSystemKinds } from './system-kinds-narrow.ts'
import { tradesSellingGoods } from './trades-selling-goods.ts'
import { tradesSellingWork } from './trades-selling-work.ts'
import { customerVendors } from './vendors/customer-vendors.ts'
import { officeVendors } from './vendors/office-vendors.ts'
import { platformVendors } from './vendors/platform-vendors.ts'
import { sellingVendors } from './vendors/selling-vendors.ts'
import { workVendors } from './vendors/work-vendors.ts'

/** What the product knows of trades, capabilities, systems, vendors and payees. Every figure is a guess to be edited. */
export const catalogue: Catalogue = {
  trades: [...tradesSellingGoods, ...tradesSellingWork],
  capabilities: [...capabilitiesForCustomers, ...capabilitiesForWork, ...capabilitiesForRunningTheFirm],
  systemKinds: [...systemKindsForCustomers, ...systemKindsForWork, ...narrowSystemKinds],
  solutionTypes: [...solutionsForCustomers, ...solutionsForWork, ...solutionsForRunningTheFirm],
  vendors: [...sellingVendors, ...customerVendors, ...workVendors, ...officeVendors, ...platformVendors],
  payees: [...peopleAndState, ...premisesAndBank, ...suppliersAndTravel],
}
