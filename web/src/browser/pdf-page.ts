import { boxesOf, drawPage } from './tools/draw-page.js'

const paper = document.querySelector<HTMLElement>('[data-pdf]')
if (paper) {
  const { failed = '' } = paper.dataset
  try {
    await drawPage(paper, boxesOf(document))
  } catch (error) {
    // What the file is like, or whether it is still there, is known only here: the reader is told, and gets the file.
    console.error(error)
    paper.textContent = failed
  }
}
