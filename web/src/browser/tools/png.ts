/** Pixels of a picture per pixel of its drawing, so that it is sharp in print. */
const SCALE = 2

/** Makes a button save the picture at `data-png` as PNG, under the name in `data-name`. */
export function offerPng(button: HTMLButtonElement): void {
  const { png = '', name = 'picture.png' } = button.dataset
  button.addEventListener('click', async () => {
    button.disabled = true
    try {
      save(await drawn(png), name)
    } finally {
      button.disabled = false
    }
  })
}

async function drawn(address: string): Promise<Blob> {
  const image = new Image()
  image.src = URL.createObjectURL(await (await fetch(address)).blob())
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = image.naturalWidth * SCALE
  canvas.height = image.naturalHeight * SCALE
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  URL.revokeObjectURL(image.src)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (blob === null) throw new Error('The picture is too large for this browser to draw.')
  return blob
}

function save(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
