import { isLifted } from '../raised.js'
import { childValue, integer, toggle, type XmlElement } from './element.js'
import { groundOf, inkOf } from './ink.js'

/** How text prints, as far as a w:rPr says; undefined where it leaves that to a style. */
export interface RunProperties {
  hidden: boolean | undefined
  /** Struck out, by one line or two. */
  struck: boolean | undefined
  raised: boolean | undefined
  /** Colours of the text and of what is behind it. */
  ink: string | undefined
  ground: string | undefined
}

export const runProperties = (properties: XmlElement | undefined): RunProperties => ({
  hidden: toggle(properties, 'w:vanish'),
  struck: struck(properties),
  raised: raised(properties),
  ink: inkOf(properties),
  ground: groundOf(properties),
})

/** What the first says counts, what it leaves open the second says. */
export const orElse = (first: RunProperties, second: RunProperties): RunProperties => ({
  hidden: first.hidden ?? second.hidden,
  struck: first.struck ?? second.struck,
  raised: first.raised ?? second.raised,
  ink: first.ink ?? second.ink,
  ground: first.ground ?? second.ground,
})

export const noRunProperties: RunProperties = {
  hidden: undefined,
  struck: undefined,
  raised: undefined,
  ink: undefined,
  ground: undefined,
}

function struck(properties: XmlElement | undefined): boolean | undefined {
  const [once, twice] = [toggle(properties, 'w:strike'), toggle(properties, 'w:dstrike')]
  return once === undefined && twice === undefined ? undefined : once === true || twice === true
}

function raised(properties: XmlElement | undefined): boolean | undefined {
  const align = childValue(properties, 'w:vertAlign')
  if (align !== undefined) return align === 'superscript'
  const position = integer(childValue(properties, 'w:position'))
  const size = integer(childValue(properties, 'w:sz'))
  return position !== undefined && size !== undefined && isLifted(position, size) ? true : undefined
}
