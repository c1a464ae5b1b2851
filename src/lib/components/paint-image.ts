import type { ComposedImage } from '../export/view-image.ts'

/** Loads a picture from its address. */
async function loadImage(address: string): Promise<HTMLImageElement> {
  const image = new Image()
  image.src = address
  await image.decode()
  return image
}

/**
 * Paints a composed image, with `map` (the address of a picture) in the place left for it, as a PNG in the map's own
 * resolution. The words are in the page's fonts as far as the reader's system has them.
 * @throws Error where the browser refuses the canvas.
 */
export async function paintImage(composed: ComposedImage, mapHeight: number, map: string): Promise<Blob> {
  const [picture, frame] = await Promise.all([
    loadImage(map),
    loadImage(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(composed.svg)}`),
  ])
  const ratio = picture.naturalWidth / composed.width
  const canvas = document.createElement('canvas')
  canvas.width = picture.naturalWidth
  canvas.height = Math.round(composed.height * ratio)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no 2D canvas')
  context.drawImage(picture, 0, composed.top * ratio, canvas.width, mapHeight * ratio)
  context.drawImage(frame, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no PNG'))), 'image/png'),
  )
}
