/** Traditional characters of titles, places and dates, each before its simplified form. */
const pairs =
  '規规劃划綱纲計计畫划報报告告總总結结條条辦办決决細细則则會会發发關关於于實实業业東东廣广灣湾臺台縣县區区國国務务門门陝陕雲云貴贵遼辽寧宁蘇苏義义體体經经濟济議议員员長长進进導导見见點点個个號号員员開开'

const simplifiedOf = new Map<string, string>()
for (let i = 0; i < pairs.length; i += 2) simplifiedOf.set(pairs.charAt(i), pairs.charAt(i + 1))

/** The text with the traditional characters of titles written simplified; as long as the text itself. */
export const simplified = (text: string): string => [...text].map((char) => simplifiedOf.get(char) ?? char).join('')
