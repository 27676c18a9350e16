import { pageAngle } from './angle.js'
import type { RecognisedCharacter } from './ctc.js'
import { findText } from './find-text.js'
import type { Networks } from './networks.js'
import { cutOf, type Plane, quarterTurned } from './plane.js'
import { lineReader, type ReadLine } from './read-line.js'
import { type Region, textRegions } from './regions.js'
import { type TextBox, textBoxes } from './text-boxes.js'
import { turnBy } from './turn.js'

/** A picture of a page the right way up, where its lines of text are, and what reads them. */
export interface UprightPage {
  plane: Plane
  boxes: TextBox[]
  readLine: ReadLine
}

/** Lines that tell whether a page stands on its head: so many, as long as this compared with their height. */
const PROBES = 4
const PROBE_LENGTH = 8
/** Characters that stand on their heads are taken for others, with less certainty than this. */
const UPRIGHT = 0.75

/** Turns a picture that lies on its side or stands on its head by quarters, then by the angle at which its lines run. */
export async function uprightPage(networks: Networks, picture: Plane): Promise<UprightPage> {
  const seen = await lookOver(networks, picture)
  const page = runDown(seen.regions) ? await lookOver(networks, quarterTurned(picture)) : seen
  const certainty = await certaintyOf(page)
  if (certainty >= UPRIGHT) return page
  const turned = await lookOver(networks, quarterTurned(quarterTurned(page.picture)))
  return (await certaintyOf(turned)) > certainty ? turned : page
}

async function lookOver(networks: Networks, picture: Plane) {
  const { map, scale } = await findText(networks.detection, picture)
  const regions = textRegions(map)
  const turn = turnBy(pageAngle(regions, map.width, scale.y / scale.x), picture)
  const { width, height } = picture
  return {
    picture,
    regions,
    boxes: textBoxes(regions, map.width, scale, turn),
    plane: turn.angle === 0 ? picture : cutOf(picture, width, height, turn.placement(0, 0, 1)),
    readLine: remembering(lineReader(networks, picture, turn)),
  }
}

/** Whether most of the text runs from the top to the bottom. */
function runDown(regions: readonly Region[]): boolean {
  let [across, down] = [0, 0]
  for (const { left, right, top, bottom, pixels } of regions) {
    if (right - left > 2 * (bottom - top)) across += pixels.length
    else if (bottom - top > 2 * (right - left)) down += pixels.length
  }
  return down > across
}

/** The mean certainty of the characters of some lines of middling length, 0 where they yield none; 1 where no such lines are. */
async function certaintyOf({ boxes, readLine }: UprightPage): Promise<number> {
  const off = ({ left, right, top, bottom }: TextBox) => Math.abs((right - left) / (bottom - top) - PROBE_LENGTH)
  const probes = boxes.filter((box) => off(box) < PROBE_LENGTH / 2).sort((a, b) => off(a) - off(b))
  const characters: RecognisedCharacter[] = []
  for (const box of probes.slice(0, PROBES)) characters.push(...(await readLine(box)))
  const sum = characters.reduce((total, { certainty }) => total + certainty, 0)
  if (characters.length === 0) return probes.length === 0 ? 1 : 0
  return sum / characters.length
}

function remembering(readLine: ReadLine): ReadLine {
  const known = new Map<TextBox, ReturnType<ReadLine>>()
  return (box) => {
    const reading = known.get(box) ?? readLine(box)
    known.set(box, reading)
    return reading
  }
}
