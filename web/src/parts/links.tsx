import type { ComponentChildren } from 'preact'
import { type Parameters, step } from '../shared/address.js'
import type { Context } from '../shared/page.js'

interface Named {
  name: string
  nameEn?: string | null
}

/** The language of a name that has none in that of the page. */
export const languageOfName = ({ language }: Context, { nameEn }: Named): string | undefined =>
  language === 'en' && !nameEn ? 'zh-CN' : undefined

export const RegionLink = ({ context, region }: { context: Context; region: Named & { code: string } }) => (
  <a href={context.link(step('/r', region.code))} lang={languageOfName(context, region)}>
    {context.name(region)}
  </a>
)

export const IndicatorLink = ({ context, indicator }: { context: Context; indicator: Named & { code: string } }) => (
  <a href={context.link(step('/i', indicator.code))} lang={languageOfName(context, indicator)}>
    {context.name(indicator)}
  </a>
)

interface KnownDocument {
  id: string
  documentNumber?: string | null
  title: string
}

/**
 * Whether an address names a row by an id that it had once, and has no more.
 *
 * @param asked the id in the address, or another name of the row
 */
export const isFormerId = (asked: string, type: string, id: string): boolean =>
  asked !== id && Buffer.from(asked, 'base64').toString('utf8').startsWith(`${type}:`)

/** The open address with another step for a row, and all else as it is. */
export const addressNow = ({ url, path }: Context, to: string): string => `${path(to)}${url.search}`

/** The page of a document: by its number, which people know, else by its id. */
export const documentAddress = (
  context: Context,
  { id, documentNumber }: Omit<KnownDocument, 'title'>,
  parameters: Parameters = {},
): string => context.link(step('/d', documentNumber ?? id), parameters)

export const DocumentLink = ({ context, document }: { context: Context; document: KnownDocument }) => (
  <a href={documentAddress(context, document)} lang="zh-CN">
    {document.title}
  </a>
)

/** Documents in one line, each with its page. */
export const DocumentLinks = ({ context, documents }: { context: Context; documents: readonly KnownDocument[] }) => (
  <small>
    {documents.map((document, i) => (
      <>
        {i > 0 && ' · '}
        <DocumentLink context={context} document={document} key={document.id} />
      </>
    ))}
  </small>
)

/** The id of a figure on the page of its document, so that an address can point at it: its global id, whose = say nothing. */
export const figureAnchor = (id: string): string => `f-${id.replace(/=+$/, '')}`

interface Passage {
  document: Omit<KnownDocument, 'title'>
  before: string
  match: string
  after: string
}

/**
 * The page of a document, opened at words in it: browsers scroll to the words that a text fragment names and mark them.
 * What is around them, as far as it is of the same line or cell, tells them from the same words elsewhere.
 */
export function passageAddress(context: Context, { document, before, match, after }: Passage): string {
  const prefix = /[^\s]*$/u.exec(before)?.[0] ?? ''
  const suffix = /^[^\s]*/u.exec(after)?.[0] ?? ''
  const part = (text: string) => encodeURIComponent(text).replaceAll('-', '%2D')
  const terms = [prefix && `${part(prefix)}-`, part(match), suffix && `-${part(suffix)}`]
  return `${documentAddress(context, document)}#:~:text=${terms.filter(Boolean).join(',')}`
}

interface Figure {
  id: string
  printed: string
  unit?: string | null
}

/** A number as it is printed, with its unit in the language of the page, leading to the page that shows its words. */
export const FigureLink = ({ context, figure }: { context: Context; figure: Figure }) => (
  <a class="figure" href={context.link(step('/t', figure.id))} lang="zh-CN">
    {figure.printed}
    <span class="unit">{unitBehind(context, figure)}</span>
  </a>
)

/** A unit after its number, in the language of the page: 60 万人, 60 × 10,000 persons. */
export function unitText(context: Context, unit: string): string {
  const label = context.label('units', unit)
  return /^\d/.test(label) ? ` × ${label}` : label
}

/** The unit to show behind a number as it is printed: none where the cell prints it itself (98%). */
export const unitBehind = (context: Context, { printed, unit }: Pick<Figure, 'printed' | 'unit'>): string =>
  unit && !printed.endsWith(unit) ? unitText(context, unit) : ''

/** Words of a document, in its language whatever that of the page is. */
export const Quote = ({ children }: { children: ComponentChildren }) => <q lang="zh-CN">{children}</q>
