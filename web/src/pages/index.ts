import type { Page } from '../shared/page.js'
import { align } from './align/page.js'
import { document } from './document/page.js'
import { home } from './home/page.js'
import { lineage } from './lineage/page.js'
import { target } from './target/page.js'

/** All pages of the explorer. Of two patterns that fit, the first counts. */
export const PAGES: readonly Page[] = [home, align, document, lineage, target]
