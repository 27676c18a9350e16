import { AMPLIFICATION, BINDING_CHANGE, DAYS_TO_FOLLOW, FIGURED_LINK } from '../../domain/links/link-figures.js'
import { builder } from '../builder.js'
import { BindingChange } from '../enums/links.js'

// What follows from a link and its two targets; flat tables have the same by the same definitions.
builder.prismaObjectFields('TargetLink', (t) => ({
  amplification: t.float({
    nullable: true,
    description: AMPLIFICATION.description,
    select: FIGURED_LINK,
    resolve: AMPLIFICATION.of,
  }),
  daysToFollow: t.int({
    nullable: true,
    description: DAYS_TO_FOLLOW.description,
    select: FIGURED_LINK,
    resolve: DAYS_TO_FOLLOW.of,
  }),
  bindingChange: t.field({
    type: BindingChange,
    nullable: true,
    description: `${BINDING_CHANGE.description} The words of both are the quotes of the two targets.`,
    select: FIGURED_LINK,
    resolve: BINDING_CHANGE.of,
  }),
}))
