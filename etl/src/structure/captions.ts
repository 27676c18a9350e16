import { pattern, words } from '../language/lexicon/lists/word-lists.js'
/** Heads an annex: 附件, 附件2, 附表1： */
export const annexLine = pattern`^(${words('annex-heading')}\s*\d{0,2})\s*[：:]?$`

/** 表1 赣州市“十四五”时期经济社会发展主要指标 */
export const captionLine =
  /^(?:附?表)\s*(\d{1,2}(?:[-—.]\d{1,2})?|[一二三四五六七八九十]{1,3})\s*[：:]?\s*([^，。；\t]{2,50})$/

/** 名词解释, 附：名词解释, 名词解释： */
export const glossaryLine = pattern`^(?:附[：:])?(${words('glossary')})\s*[：:]?$`
