import type { Database, Prisma } from '@plangraph/database'
import { checkText, literalText } from '../../shared/filter-values.js'
import { oncePerArguments } from '../../shared/request-loading.js'
import { codesWithin, regionCodes, regionCodeWhere } from './regions.js'

/** Which organizations: parts left out, or null, do not restrict; those given must all hold. */
export interface OrganizationArguments {
  /** Codes or names. */
  regions?: readonly string[] | null
  /** Code or name of a region: it and all below it. */
  within?: string | null
  /** Part of the name. */
  text?: string | null
}

/** @throws {GraphQLError} naming the argument that is wrong */
export const organizationWhere = oncePerArguments(
  async (database: Database, args: OrganizationArguments): Promise<Prisma.OrganizationWhereInput> => {
    const text = (args.text ?? '').replace(/\s+/g, '')
    checkText(text, 'text')
    const regions = args.regions && (await regionCodes(database, args.regions, 'regions'))
    const within = args.within == null ? null : await codesWithin(database, args.within, 'within')
    return {
      ...regionCodeWhere(regions, within),
      ...(text !== '' && { name: { contains: literalText(text) } }),
    }
  },
)
