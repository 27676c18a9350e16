import type { Prisma, RegionLevel } from '@plangraph/database'

export interface RegionArguments {
  level?: RegionLevel | null
  parent?: string | null
}

/** Regions of a level, or directly below one: its code or full name. */
export const regionsWhere = ({ level, parent }: RegionArguments): Prisma.RegionWhereInput => ({
  ...(level && { level }),
  ...(parent != null && { parent: { OR: [{ code: parent }, { name: parent }] } }),
})

export interface IndicatorArguments {
  topic?: string | null
}

/** Indicators of a topic. */
export const indicatorsWhere = ({ topic }: IndicatorArguments): Prisma.IndicatorWhereInput =>
  topic == null ? {} : { topic }
