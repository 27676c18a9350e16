import { DocumentLink } from '../../parts/links.js'
import { known } from '../../shared/ask.js'
import { DeskMissedDocument } from './correct.generated.js'
import type { FieldsProps, FindSubject } from './subject.js'
import { textIn } from './tried.js'
import words from './words.json' with { type: 'json' }

const STATUSES = { CURRENT: words.statusCURRENT, PAST: words.statusPAST, ACTUAL: words.statusACTUAL } as const
const COMPARATORS = ['GTE', 'LTE', 'GT', 'LT', 'APPROX'] as const
const BASES = ['CUMULATIVE', 'ANNUAL', 'POINT'] as const

/** A figure that the reading missed: /desk/correct/missed?document={id} */
export const missed: FindSubject = async ({ ask, context, query }) => {
  const found = await known(ask(DeskMissedDocument, { document: query.get('document') ?? '' }))
  const document = found?.document
  if (!document || document.status === 'REFERENCED') return null
  const { say } = context
  return {
    title: say(words.missedTitle),
    about: (
      <p>
        <DocumentLink context={context} document={document} />
      </p>
    ),
    fields: (entered) => <Fields context={context} entered={entered} />,
    input: (form) => ({
      kind: 'MISSED',
      document: document.id,
      quote: textIn(form, 'quote'),
      missed: {
        name: textIn(form, 'name'),
        value: textIn(form, 'value'),
        unit: textIn(form, 'unit') || null,
        year: yearIn(form, 'year'),
        spanStart: yearIn(form, 'spanStart'),
        status: textIn(form, 'status') || 'CURRENT',
        comparator: textIn(form, 'comparator') || null,
        basis: textIn(form, 'basis') || null,
      },
    }),
    next: ['/desk/correct/missed', { document: document.id }],
  }
}

const yearIn = (form: URLSearchParams, name: string): number | null => {
  const text = textIn(form, name)
  return /^\d{4}$/.test(text) ? Number(text) : null
}

function Fields({ context, entered }: FieldsProps) {
  const { say, label } = context
  return (
    <>
      <label>
        {say(words.quote)} <small id="quote-hint">{say(words.quoteHint)}</small>
        <textarea name="quote" required rows={3} maxLength={2000} lang="zh-CN" aria-describedby="quote-hint">
          {textIn(entered, 'quote')}
        </textarea>
      </label>
      <Text context={context} entered={entered} name="name" required />
      <Text context={context} entered={entered} name="value" required />
      <Text context={context} entered={entered} name="unit" />
      <Text context={context} entered={entered} name="year" pattern="\d{4}" />
      <Text context={context} entered={entered} name="spanStart" pattern="\d{4}" />
      <Choice
        entered={entered}
        name="status"
        title={say(words.missedStatus)}
        choices={Object.entries(STATUSES).map(([code, text]) => [code, say(text)])}
      />
      <Choice
        entered={entered}
        name="basis"
        title={say(words.missedBasis)}
        choices={[['', '—'], ...BASES.map((one): [string, string] => [one, label('Basis', one)])]}
      />
      <Choice
        entered={entered}
        name="comparator"
        title={say(words.missedComparator)}
        choices={[['', '—'], ...COMPARATORS.map((one): [string, string] => [one, label('Comparator', one)])]}
      />
    </>
  )
}

const TEXTS = {
  name: words.missedName,
  value: words.missedValue,
  unit: words.missedUnit,
  year: words.missedYear,
  spanStart: words.missedSpanStart,
} as const

interface TextProps extends FieldsProps {
  name: keyof typeof TEXTS
  required?: boolean
  pattern?: string
}

const Text = ({ context, entered, name, required = false, pattern }: TextProps) => (
  <label>
    {context.say(TEXTS[name])}{' '}
    <input
      name={name}
      value={textIn(entered, name)}
      required={required}
      pattern={pattern}
      inputMode={pattern && 'numeric'}
      maxLength={200}
      lang="zh-CN"
      autocomplete="off"
    />
  </label>
)

interface ChoiceProps {
  entered: URLSearchParams
  name: string
  title: string
  choices: readonly (readonly [code: string, text: string])[]
}

const Choice = ({ entered, name, title, choices }: ChoiceProps) => (
  <label>
    {title}{' '}
    <select name={name}>
      {choices.map(([code, text]) => (
        <option value={code} selected={textIn(entered, name) === code} key={code}>
          {text}
        </option>
      ))}
    </select>
  </label>
)
