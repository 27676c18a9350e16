/** The form that text is searched in: compatibility forms folded (％ → %), lower case, no white space. */
export const searchText = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')
