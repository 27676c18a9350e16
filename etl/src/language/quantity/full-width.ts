const narrow: Record<string, string> = { '．': '.', '，': ',' }

/**
 * ３家, ６．５％, 1，200人: digits, points and thousands commas printed in full width are read as plain ones; every
 * character keeps its place.
 */
export const narrowDigits = (text: string): string =>
  text
    .replace(/[０-９％]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/﹪/g, '%')
    .replace(
      /(?<=\d)．(?=\d)|(?<=(?<![\d.,，])\d{1,3}(?:[，,]\d{3}){0,4})，(?=\d{3}(?!\d|年))/g,
      (char) => narrow[char] as string,
    )
