const decoder = new TextDecoder('gb18030', { fatal: true })

/** True where most characters are those that bytes of GBK make when they are read as Latin-1: `È« ÊÀ ½ç ÎÞ ²ú Õß`. */
export function passesForLatin(text: string): boolean {
  const filled = text.replace(/\s/g, '')
  return filled.length >= 2 && (filled.match(/[\u00a1-\u00ff]/g)?.length ?? 0) >= filled.length * 0.5
}

/** The Chinese text of a font whose bytes were read as Latin-1, however short, or null where they are no Chinese. */
export function readAsGbk(text: string): string | null {
  if (!passesForLatin(text)) return null
  const codes = Array.from(text, (char) => char.charCodeAt(0))
  if (codes.some((code) => code > 0xff)) return null
  try {
    const decoded = decoder.decode(Uint8Array.from(codes))
    const filled = decoded.replace(/\s/g, '')
    const chinese = filled.match(/[\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e]/g)?.length ?? 0
    return chinese >= filled.length * 0.7 ? decoded : null
  } catch {
    return null
  }
}
