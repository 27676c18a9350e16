import type { Page } from '../shared/page.js'
import { align } from './align/page.js'
import { data } from './data/page.js'
import { deskCorrect } from './desk/correct.js'
import { deskFigure } from './desk/figure.js'
import { deskFinding } from './desk/finding.js'
import { desk } from './desk/page.js'
import { deskWithdraw } from './desk/withdraw.js'
import { document } from './document/page.js'
import { findings } from './findings/page.js'
import { home } from './home/page.js'
import { indicator } from './indicator/page.js'
import { lineage } from './lineage/page.js'
import { region } from './region/page.js'
import { target } from './target/page.js'
import { versus } from './versus/page.js'
import { wanted } from './wanted/page.js'

/** All pages of the explorer. Of two patterns that fit, the first counts. */
export const PAGES: readonly Page[] = [
  home,
  align,
  data,
  desk,
  deskCorrect,
  deskFigure,
  deskFinding,
  deskWithdraw,
  document,
  findings,
  indicator,
  lineage,
  region,
  target,
  versus,
  wanted,
]
