/** Makes a button copy the text of the element whose id is in `data-copy`, and say so with the words in `data-copied`. */
export function offerCopy(button: HTMLButtonElement): void {
  const { copy = '', copied = '' } = button.dataset
  const label = button.textContent
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(document.getElementById(copy)?.textContent ?? '')
    button.textContent = copied
    setTimeout(() => {
      button.textContent = label
    }, 2000)
  })
}
