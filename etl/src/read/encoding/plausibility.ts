/** The commonest characters of running Chinese text and of plans, simplified and traditional. */
const common = new Set(
  '的一是不了在人有我他这中大来上国和地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运九六七八规划就业障险' +
    '們這來國說時會對過發後裡種經學現當動還進樣從實軍無與長機業關點將兩間問應戰頭體見產數報結員論義認條氣題變總務場計資統區隊決達強難權記據邊張該規萬術領確傳師觀讓識帶導爭運劃險勞創縣鎮鄉農標項質點環優勢續設開門東書話給電馬兒處於為個',
)

const isHan = (char: string) => char >= '\u4e00' && char <= '\u9fff'
/** Characters that decoding leaves where bytes were of another encoding: replaced, private, control, rare blocks. */
const isDebris = (char: string) =>
  char === '\ufffd' ||
  (char >= '\ue000' && char <= '\uf8ff') ||
  (char >= '\u0080' && char <= '\u009f') ||
  (char < ' ' && !/\s/.test(char))

/** Enough to tell a language, whatever the size of the text. */
export const sampleLength = 200_000

/**
 * How much a text looks like Chinese, 0 to 1: the share of common characters among the Chinese ones, each piece of
 * debris counted as an uncommon one. 0 for a text without Chinese characters.
 */
export function chinesePlausibility(text: string): number {
  let han = 0
  let known = 0
  let debris = 0
  for (const char of text.slice(0, sampleLength)) {
    if (isHan(char)) {
      han++
      if (common.has(char)) known++
    } else if (isDebris(char)) debris++
  }
  return han === 0 ? 0 : known / (han + 4 * debris)
}

/** Running text has 0.6 and more, a list of names 0.3, text of a wrong encoding below 0.1. */
export const isPlausibleChinese = (text: string): boolean => chinesePlausibility(text) >= 0.25
