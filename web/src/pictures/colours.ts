type StanceCode = 'STRICTER' | 'LOOSER' | 'EQUAL' | 'NOT_COMPARABLE'

/** Colours of a picture. */
export interface Palette {
  ground: string
  ink: string
  faint: string
  accent: string
  stances: Readonly<Record<StanceCode, string>>
  /** Shades of one colour, from the lightest. Ink is read on each of them. */
  shades: readonly [string, string, string, string, string]
}

/** Those of the page that a picture is part of, light or dark. */
export const PAGE_COLOURS: Palette = {
  ground: 'var(--ground)',
  ink: 'var(--ink)',
  faint: 'var(--faint)',
  accent: 'var(--accent)',
  stances: {
    STRICTER: 'var(--stricter)',
    LOOSER: 'var(--looser)',
    EQUAL: 'var(--faint)',
    NOT_COMPARABLE: 'var(--faint)',
  },
  shades: ['var(--shade1)', 'var(--shade2)', 'var(--shade3)', 'var(--shade4)', 'var(--shade5)'],
}

/** Those of a picture that leaves its page, which needs no style sheet. */
export const FILE_COLOURS: Palette = {
  ground: '#fff',
  ink: '#16232b',
  faint: '#56656e',
  accent: '#0b5c6b',
  stances: { STRICTER: '#0b6e4f', LOOSER: '#a4161a', EQUAL: '#56656e', NOT_COMPARABLE: '#56656e' },
  shades: ['#e8f3f1', '#d0e7e3', '#b4d9d3', '#97cbc3', '#79bcb2'],
}

/** Fonts of the pages, for pictures that leave them. */
export const FONTS = "system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif"
