import type { VNode } from 'preact'
import type { Parameters } from '../../shared/address.js'
import type { Context, Visit } from '../../shared/page.js'
import type { CorrectionInput } from './correction.generated.js'

/** What a correction is about that is of no figure that was read. */
export interface Subject {
  title: string
  /** What it is about, as the graph knows it. */
  about: VNode
  /** The fields of its form, with what was entered before. */
  fields: (entered: URLSearchParams) => VNode
  /** The correction, without why. */
  input: (form: URLSearchParams) => Omit<CorrectionInput, 'why'>
  /** Where to go when it is saved. */
  next: readonly [path: string, parameters?: Parameters]
}

/** Finds a subject by the parameters of an address; null where there is none. */
export type FindSubject = (visit: Visit) => Promise<Subject | null>

export interface FieldsProps {
  context: Context
  entered: URLSearchParams
}
