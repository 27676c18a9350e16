import type { Opened, Page, Visit } from '../../shared/page.js'
import { DeskForm } from './form.js'
import { missed } from './missed.js'
import { nameOfIndicator } from './name.js'
import { savedIn } from './saved.js'
import type { FindSubject, Subject } from './subject.js'
import { type Came, type Said, saidIn, tried } from './tried.js'
import words from './words.json' with { type: 'json' }
import { wrongLink } from './wrong-link.js'

/** What may be said that is of no figure that was read, by the last step of the address. */
const SUBJECTS: ReadonlyMap<string, FindSubject> = new Map([
  ['missed', missed],
  ['link', wrongLink],
  ['name', nameOfIndicator],
])

interface Entered extends Said {
  form: URLSearchParams
}

const subjectOf = (visit: Visit): Promise<Subject | null> =>
  SUBJECTS.get(visit.part('kind'))?.(visit) ?? Promise.resolve(null)

/** A correction of what was not read as a figure: one that was missed, a link, a name. /desk/correct/{missed, link, name}?… */
export const deskCorrect: Page = {
  path: '/desk/correct/:kind',
  open: async (visit) => {
    const subject = await subjectOf(visit)
    return subject && shown(visit, subject, null)
  },
  send: async (visit, form) => {
    const subject = await subjectOf(visit)
    if (subject === null) return null
    const entered = { ...saidIn(form), form }
    const [path, parameters] = subject.next
    return tried(visit, {
      form,
      entered,
      input: { ...subject.input(form), why: entered.why },
      shown: (came: Came<Entered>) => shown(visit, subject, came),
      next: (saved) => ({ elsewhere: visit.context.link(path, { ...parameters, saved }) }),
    })
  },
}

async function shown(visit: Visit, subject: Subject, came: Came<Entered> | null): Promise<Opened> {
  const { context, holder, part } = visit
  const { say, link } = context
  const { title, about, fields } = subject
  const { saved, modules } = await savedIn(visit)
  return {
    title,
    modules,
    body: (
      <>
        <h1>{title}</h1>
        {saved}
        {about}
        <DeskForm context={context} holder={holder} came={came} action={`/desk/correct/${part('kind')}`}>
          {fields(came?.entered.form ?? new URLSearchParams())}
        </DeskForm>
        <p>
          <a href={link('/desk')}>{say(words.toDesk)}</a>
        </p>
      </>
    ),
  }
}
