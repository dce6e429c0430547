import { writeBusinessFile } from '../../interchange/business-file/write-business-file.ts'
import type { Context } from '../context.ts'
import { exportBusiness } from './export-business.ts'

/** The business as `plumbline.yaml`, in its canonical form. */
export async function downloadBusinessFile(context: Context): Promise<string> {
  return writeBusinessFile(await exportBusiness(context))
}
