/** What holds for the text of a group, until it ends. */
export interface GroupState {
  /** What the group's text is for. */
  role: 'text' | 'note' | 'fonts' | 'colours' | 'unread'
  /** No word of the group came yet: only the first says what the group is. */
  fresh: boolean
  /** It began with `\*`: unknown words of it are not to be read. */
  optional: boolean
  hidden: boolean
  /** Struck out, or deleted while changes were tracked. */
  struck: boolean
  raised: boolean
  /** How far it is moved up, and its size, in half points. */
  lift: number
  size: number
  font: number
  /** Number of its colour. */
  ink: number
  /** Something other than paper is behind it, or behind its whole paragraph. */
  grounded: boolean
  shaded: boolean
  /** Characters that stand for a `\u` where it is not understood. */
  fallback: number
}

export const outermost: GroupState = {
  role: 'text',
  fresh: true,
  optional: false,
  hidden: false,
  struck: false,
  raised: false,
  lift: 0,
  size: 24,
  font: -1,
  ink: 0,
  grounded: false,
  shaded: false,
  fallback: 1,
}

/** Groups that hold no text of the document: page heads, data of pictures, comments, what only the program sees. */
const unread: ReadonlySet<string> = new Set(
  (
    'stylesheet listtable listoverridetable rsidtbl revtbl info generator header headerl headerr headerf footer ' +
    'footerl footerr footerf ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn fldinst nonshppict pict object xe tc bkmkstart ' +
    'bkmkend annotation atnid atnauthor filetbl themedata colorschememapping datastore latentstyles pgdsctbl template ' +
    'nonesttables private sp pntxtb pntxta shprslt xmlnstbl mmathPr'
  ).split(' '),
)

/** Groups of text that older programs shall pass over: text boxes, numbers of lists, results of fields. */
const optionalText: ReadonlySet<string> = new Set(['shpinst', 'shptxt', 'shppict'])

/** What a group is for, by its first word. */
export function roleOf(word: string, { role, optional }: GroupState): GroupState['role'] {
  if (role === 'unread') return role
  if (word === 'fonttbl') return 'fonts'
  if (word === 'colortbl') return 'colours'
  if (word === 'footnote') return 'note'
  if (unread.has(word)) return 'unread'
  return optional && !optionalText.has(word) ? 'unread' : role
}

const isOn = (value: number | null) => value !== 0

type Change = (state: GroupState, value: number | null) => GroupState

const strikes: Change = (state, value) => ({ ...state, struck: isOn(value) })
const grounds: Change = (state, value) => ({ ...state, grounded: value !== 0 })
const levels: Change = (state) => ({ ...state, raised: false })

/** Words that say how text prints, and at what size where they name none (in half points). */
const changes: ReadonlyMap<string, Change> = new Map<string, Change>([
  ['v', (state, value) => ({ ...state, hidden: isOn(value) })],
  ['strike', strikes],
  ['striked', strikes],
  ['deleted', strikes],
  ['super', (state, value) => ({ ...state, raised: isOn(value) })],
  ['sub', levels],
  ['nosupersub', levels],
  ['up', (state, value) => ({ ...state, lift: value ?? 6 })],
  ['dn', (state) => ({ ...state, lift: 0 })],
  ['fs', (state, value) => ({ ...state, size: value ?? 24 })],
  [
    'plain',
    (state) => ({ ...state, hidden: false, struck: false, raised: false, lift: 0, size: 24, ink: 0, grounded: false }),
  ],
  ['cf', (state, value) => ({ ...state, ink: value ?? 0 })],
  ['cb', grounds],
  ['chcbpat', grounds],
  ['highlight', grounds],
  ['cbpat', (state, value) => ({ ...state, shaded: value !== 0 })],
  ['f', (state, value) => ({ ...state, font: value ?? -1 })],
  ['uc', (state, value) => ({ ...state, fallback: Math.min(Math.max(value ?? 1, 0), 8) })],
])

/** How text prints after a control word; null for a word that says nothing of that. */
export const styled = (state: GroupState, word: string, value: number | null): GroupState | null =>
  changes.get(word)?.(state, value) ?? null
