/** 市政办发〔2022〕31号, also with [2022], 【2022】, （2022） and blanks: 安政办发〔2022〕11 号. */
export const documentNumberPattern =
  /[\u4e00-\u9fa5]{2,14}\s*[〔[【（(［]\s*(?:19|20)\d{2}\s*[〕\]】）)］]\s*(?:第\s*)?\d{1,4}\s*号/

/** The document number a text holds, white space removed, or null. */
export function findDocumentNumber(text: string): string | null {
  return documentNumberPattern.exec(text)?.[0].replace(/\s/g, '') ?? null
}
