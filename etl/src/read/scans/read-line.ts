import { charactersOf, type RecognisedCharacter } from './ctc.js'
import { asPlanes, type Network, type Networks, type Norm } from './networks.js'
import { cutOf, halved, type Placement, type Plane } from './plane.js'
import { isDoubtful, surer } from './second-look.js'
import { spelled } from './spellings.js'
import type { TextBox } from './text-boxes.js'
import type { Turn } from './turn.js'

/** The network was trained on lines of this height in pixels. */
const HEIGHT = 48
/** A line as wide as this is no line of text, and would take all memory. */
const WIDEST = 4800
/** A line that is longer, in heights of it, is one of words, and tells by itself where it was misread; a cell of a table is no longer. */
const LONG = 6
/** Paper that is added above and below a line for a second look, as part of its height. */
const ROOM = 0.125

const NORM: Norm = { mean: [0.5, 0.5, 0.5], deviation: [0.5, 0.5, 0.5] }

/** Recognises the characters in a box of text. */
export type ReadLine = (box: TextBox) => Promise<RecognisedCharacter[]>

/** Reads lines of one page: long ones roughly, short and doubtful ones exactly, and those that are doubtful still once more. */
export function lineReader({ draft, recognition, dictionary }: Networks, page: Plane, turn: Turn): ReadLine {
  const small = halved(page)
  const readBox = async (network: Network, { left, right, top, bottom }: TextBox) => {
    const step = (bottom - top) / HEIGHT
    const width = Math.min(WIDEST, Math.max(16, Math.round((right - left) / step)))
    const placement = turn.placement(left, top, step)
    const line = step > 1.9 ? cutOf(small, width, HEIGHT, inHalf(placement)) : cutOf(page, width, HEIGHT, placement)
    const { data, dims } = await network(asPlanes(line, NORM), width, HEIGHT)
    const [, steps = 0, classes = 0] = dims
    return spelled(charactersOf({ likelihood: data, steps, classes }, dictionary))
  }
  return async (box) => {
    if (draft !== recognition && box.right - box.left > LONG * (box.bottom - box.top)) {
      const drafted = await readBox(draft, box)
      if (!isDoubtful(drafted, box)) return drafted
    }
    const first = await readBox(recognition, box)
    if (!isDoubtful(first, box)) return first
    return surer(first, await readBox(recognition, withRoom(box)), box)
  }
}

const inHalf = ([a, b, c, d, e, f]: Placement): Placement => [a / 2, b / 2, c / 2, d / 2, e / 2, f / 2]

function withRoom({ top, bottom, ...ends }: TextBox): TextBox {
  const room = ROOM * (bottom - top)
  return { ...ends, top: top - room, bottom: bottom + room }
}
