import type { Catalogue } from '../domain/catalogue.ts'
import { capabilitiesForCustomers } from './capabilities-for-customers.ts'
import { capabilitiesForRunningTheFirm } from './capabilities-for-running-the-firm.ts'
import { capabilitiesForWork } from './capabilities-for-work.ts'
import { systemKindsForCustomers } from './system-kinds-for-customers.ts'
import { systemKindsForWork } from './system-kinds-for-work.ts'
import { tradesSellingGoods } from './trades-selling-goods.ts'
import { tradesSellingWork } from './trades-selling-work.ts'

/** What the product knows of trades, capabilities, systems, vendors and payees. Every figure is a guess to be edited. */
export const catalogue: Catalogue = {
  trades: [...tradesSellingGoods, ...tradesSellingWork],
  capabilities: [...capabilitiesForCustomers, ...capabilitiesForWork, ...capabilitiesForRunningTheFirm],
  systemKinds: [...systemKindsForCustomers, ...systemKindsForWork],
  solutionTypes: [],
  vendors: [],
  payees: [],
}
