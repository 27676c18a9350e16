import { pattern, words } from '../../language/lexicon/lists/word-lists.js'
/** The words that plans and the notices about them end in. */
export const titleEnd = pattern`${words('notice-end')}(?:[（(][^（）()]{1,20}[）)])?$`
