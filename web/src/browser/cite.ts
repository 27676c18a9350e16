import { offerCopy } from './tools/copy.js'

// The clipboard is there only where the connection is safe: https, or this machine.
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  if (navigator.clipboard === undefined) button.hidden = true
  else offerCopy(button)
}
