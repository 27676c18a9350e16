export { decodeText } from './decode-text.js'
export { repairLatin1 } from './mojibake.js'
export { utf16Of } from './utf16.js'
