import type { MappedText } from '../model/index.js'
import type { ContentLine } from './content-lines.js'
import type { HeadingMark } from './headings.js'

/** The document's lines as a sequence of typed blocks. */
export type Block =
  | {
      kind: 'heading'
      mark: HeadingMark
      title: MappedText
      rest: MappedText | null
      sentence: boolean
      line: ContentLine
    }
  | { kind: 'box'; label: string; title: MappedText; line: ContentLine }
  | { kind: 'annex'; label: string; line: ContentLine }
  | { kind: 'glossary'; line: ContentLine }
  | { kind: 'caption'; label: string; title: string; line: ContentLine }
  | { kind: 'table'; lines: ContentLine[] }
  | { kind: 'note'; text: MappedText; line: ContentLine }
  | { kind: 'footnote'; text: MappedText; line: ContentLine }
  | { kind: 'paragraph'; text: MappedText; line: ContentLine }
