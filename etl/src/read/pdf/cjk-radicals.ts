/** Radicals U+2E80–2EFF, each with the character it represents: Unicode itself maps hardly any of them. */
const supplement = `
  ⺁厂⺄乙⺅亻⺆冂⺇几⺈刀⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑尢⺒巳⺓幺⺔彑⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢水⺣灬
  ⺤爪⺥爫⺦丬⺨犭⺩王⺫目⺬示⺭礻⺮竹⺯糹⺰纟⺱网⺲罒⺳网⺶羊⺸羊⺹老⺺聿⺻聿⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃西⻄西⻅见⻆角
  ⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟食⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼
  ⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟
`.replace(/\s/g, '')

const printed = new Map<string, string>([
  ...Array.from({ length: supplement.length / 2 }, (_, i): [string, string] => [
    supplement.charAt(2 * i),
    supplement.charAt(2 * i + 1),
  ]),
  // Unicode maps this one to 戶, which no document here prints.
  ['⼾', '户'],
  ['⸺', '——'],
  ['―', '—'],
  ['〜', '～'],
])

/**
 * The characters that a glyph's Unicode represents. Fonts share the glyphs of 人 and of its radical ⼈, and some PDF
 * writers note the radical: `⼈⼒资源` is 人力资源. So do dashes. Other characters stay as printed: ＜ does not become <.
 */
export function printedCharacters(char: string): string {
  const code = char.charCodeAt(0)
  if (code < 0x2e80 && code !== 0x2e3a && code !== 0x2015) return char
  if (code >= 0x3400 && code < 0xfb00) return char
  const own = printed.get(char)
  if (own !== undefined) return own
  const isRadical = code >= 0x2f00 && code <= 0x2fdf
  const isLigature = code >= 0xfb00 && code <= 0xfb06
  return isRadical || isLigature ? char.normalize('NFKC') : char
}
