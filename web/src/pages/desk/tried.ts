import { AskError } from '../../shared/ask.js'
import type { Elsewhere, Opened, Visit } from '../../shared/page.js'
import {
  type CorrectionInput,
  ForeseeCorrectionDocument,
  type ForeseeCorrectionMutation,
  SaveCorrectionDocument,
} from './correction.generated.js'

/** What every form of the desk brings. */
export interface Said {
  why: string
  by: string
  /** Version of what the page showed of the same thing; '' for nothing. */
  expected: string
}

export type Foresight = ForeseeCorrectionMutation['foresee']

/** What a form came to, where its page is shown again. */
export interface Came<Entered extends Said = Said> {
  entered: Entered
  foresight?: Foresight
  error?: AskError
}

/** What a form says of why and by whom. */
export const saidIn = (form: URLSearchParams): Said => ({
  why: textIn(form, 'why'),
  by: textIn(form, 'by'),
  expected: textIn(form, 'expected'),
})

export const textIn = (form: URLSearchParams, name: string): string => form.get(name)?.trim() ?? ''

interface Trial<Entered extends Said> {
  form: URLSearchParams
  entered: Entered
  /** The same as the graph takes it. */
  input: CorrectionInput
  shown: (came: Came<Entered>) => Promise<Opened | null>
  /** Where to go when it is saved, by the id of the correction. */
  next: (saved: string | null) => Elsewhere
}

/** Tells what a correction would change, or saves it, as the button says that the form was sent by. */
export async function tried<Entered extends Said>(
  { ask }: Visit,
  { form, entered, input, shown, next }: Trial<Entered>,
): Promise<Opened | Elsewhere | null> {
  try {
    if (form.get('do') !== 'save')
      return await shown({ entered, foresight: (await ask(ForeseeCorrectionDocument, { input })).foresee })
    const said = { input, expected: entered.expected || null, by: entered.by || null }
    const { correct } = await ask(SaveCorrectionDocument, said)
    return next(correct.correction?.id ?? null)
  } catch (error) {
    if (error instanceof AskError) return shown({ entered, error })
    throw error
  }
}

/** The version that a form gives back: of what somebody else said meanwhile, once it was shown. */
export const expectedIn = (came: Came | null): string => came?.error?.current?.version ?? came?.entered.expected ?? ''
