import { type Prisma, type Region, RegionLevel } from '@plangraph/database'
import { invalidArgument } from '../../shared/errors.js'

const LEVELS = Object.values(RegionLevel)

/**
 * The condition of goals that govern in a region and that no region of a level below takes up: no link INHERITS leads from
 * one of that level to the goal, to another statement of it or to the goal that it adjusts.
 *
 * @throws {GraphQLError} for a level that is not below that of the region
 */
export function uncoveredWhere({ code, name, level: own }: Region, level: RegionLevel): Prisma.TargetWhereInput {
  if (LEVELS.indexOf(level) <= LEVELS.indexOf(own)) {
    throw invalidArgument('level', `${level} is not below ${name}, a region of the level ${own}.`)
  }
  const takenUp = { downstream: { some: { kind: 'INHERITS', downstream: { region: { level } } } } } as const
  // Links between statements of one region lead to what they say again and to what they adjust.
  const ofRegion = { regionCode: code, ...takenUp }
  const saidElsewhere = [
    { downstream: { some: { downstream: ofRegion } } },
    { upstream: { some: { upstream: ofRegion } } },
  ]
  return {
    governing: { is: { regionCode: code, role: 'GOAL' } },
    status: 'CURRENT',
    NOT: { OR: [takenUp, ...saidElsewhere] },
  }
}
