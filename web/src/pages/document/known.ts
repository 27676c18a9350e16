import type { DocumentQuery } from './document.generated.js'

export type KnownDocument = NonNullable<DocumentQuery['document']>
export type KnownSection = KnownDocument['sections'][number]
export type KnownTable = KnownDocument['tables'][number]
export type Named = KnownDocument['citedBy'][number]['from']

/** A heading as it is printed: 第一章 总则, 专栏 3 主要指标. */
export const headingOf = ({ label, number, title }: Pick<KnownSection, 'label' | 'number' | 'title'>): string =>
  [label ?? number, title].filter(Boolean).join(' ')

/** The file that the text is from, where it has pages. */
export const pdfOf = ({ sources }: KnownDocument) =>
  sources.find(({ current, format }) => current && format === 'pdf') ?? null
