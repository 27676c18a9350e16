import { shortHash } from '../model/hash.js'

/** How a document is named, by itself or by another that cites it. */
export interface DocumentReference {
  /** A hash of all it says. */
  id: string
  /** A document names itself. */
  isOwn: boolean
  /** number:陕政办发〔2021〕31号, or null. */
  numberKey: string | null
  /** title:<region>:<bare title>:<period>, most likely region first; a title that names no place may mean several. */
  titleKeys: readonly string[]
  /** Known region, or null where the reference does not tell. */
  region: string | null
  /** The title itself prints the place: 陕西省…规划. Such a document is never meant by a title that prints none. */
  placed: boolean
  /** The bare title names a period, so that a region has one document of that title. */
  dated: boolean
}

export const keysOf = ({ numberKey, titleKeys }: Pick<DocumentReference, 'numberKey' | 'titleKeys'>): string[] =>
  numberKey === null ? [...titleKeys] : [numberKey, ...titleKeys]

/** Whether a citation tells neither region nor number. What it means depends on others, and of others nothing on it. */
export const isOpen = ({
  isOwn,
  region,
  numberKey,
}: Pick<DocumentReference, 'isOwn' | 'region' | 'numberKey'>): boolean =>
  !isOwn && region === null && numberKey === null

/**
 * The id of the document that a reference names, if nothing else is known: region, bare title and period, and the number
 * where the title has no period, because a region may issue such a title again. A title that may mean several regions
 * counts as that of the widest of them, because lower regions usually print their names into their titles.
 */
export function documentIdOf({ numberKey, titleKeys, dated }: DocumentReference): string {
  const title = titleKeys.at(-1) as string
  return numberKey === null || dated ? shortHash('document', title) : shortHash('document', title, numberKey)
}

/** What tells one document from another under a key that both have. */
export type Described = Pick<DocumentReference, 'numberKey' | 'titleKeys' | 'region' | 'placed'>

/**
 * Equal keys mean one document, except: two places may abbreviate themselves alike in their numbers (安政办发), a region
 * may issue an undated title twice under two numbers, and a title without a place may stand for a document of several
 * regions, but for none that prints its place.
 */
export function agrees(document: Described, key: string, reference: DocumentReference): boolean {
  const otherRegion = document.region !== null && reference.region !== null && document.region !== reference.region
  if (key === reference.numberKey)
    return !otherRegion || reference.titleKeys.some((title) => document.titleKeys.includes(title))
  if (reference.region === null ? document.placed : document.region === null && reference.placed) return false
  const otherNumber =
    document.numberKey !== null && reference.numberKey !== null && document.numberKey !== reference.numberKey
  return !otherRegion && (reference.dated || !otherNumber)
}

/** Whether a citation in a document means that document itself, whatever else there is. */
export function namesItself(own: DocumentReference, cited: DocumentReference): boolean {
  const keys = keysOf(own)
  return keysOf(cited).some((key) => keys.includes(key) && agrees(own, key, cited))
}
