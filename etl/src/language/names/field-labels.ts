import { pattern, spaced, words } from '../lexicon/lists/word-lists.js'
/** What a labelled line in the head of a web page or a saved text tells: 发文字号：…, publish_date: … */
export type FieldRole = 'title' | 'issuer' | 'number' | 'signed' | 'published' | 'source' | 'other'

const roles: readonly (readonly [FieldRole, RegExp])[] = [
  ['title', pattern`^${words('label-of-title')}$`],
  ['issuer', pattern`^${words('label-of-issuer')}$`],
  ['number', pattern`^${words('label-of-number')}$`],
  ['signed', pattern`^${words('label-of-signing')}$`],
  ['published', pattern`^${words('label-of-publishing')}$`],
  ['source', pattern`^${words('label-of-source')}$`],
  ['other', pattern`^${words('label-of-no-use')}$`],
]

/** What a label tells; other: nothing of use, its line is page furniture. */
export const roleOfLabel = (label: string): FieldRole => roles.find(([, labels]) => labels.test(label))?.[0] ?? 'other'

/** Source of a pattern for any label; 索 引 号: labels are stretched over the width of a column. */
export const anyLabel = pattern`${spaced(
  words(
    'label-of-title',
    'label-of-issuer',
    'label-of-number',
    'label-of-signing',
    'label-of-publishing',
    'label-of-source',
    'label-of-no-use',
  ),
)}`.source

const button = pattern`^${words('button-alone')}$`

/** True for the words on a button of a page and nothing else. */
export const isButtonWord = (text: string): boolean => button.test(text)
