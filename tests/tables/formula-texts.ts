/** What begins a formula in one spreadsheet or another. */
export const TRIGGERS = ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠']

const BEFORE = ['', ' ', '\u{feff}', '\u{a0}', '\u{3000}', '\u{200b}', ' \u{feff} ', "'", "''", '"']

/** Texts that begin with a trigger, some after what spreadsheets skip. */
export const formulaStarts = (trigger: string): string[] =>
  BEFORE.map((before) => `${before}${trigger}cmd|' /C calc'!A0,"x"\r\n`)
