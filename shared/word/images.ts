/** A picture read from a data URL: bytes, kind and size in pixels. */
export type Picture = {
  readonly type: 'png' | 'jpg'
  readonly data: Uint8Array<ArrayBuffer>
  readonly width: number
  readonly height: number
}

/** The picture of a data URL, or `undefined` when it is not a whole PNG or JPEG: a document never fails for a logo. */
export function readPicture(dataUrl: string): Picture | undefined {
  const match = /^data:image\/(png|jpeg);base64,([A-Za-z0-9+/]+={0,2})$/.exec(dataUrl)
  if (match === null) return undefined
  const data = decodeBase64(match[2] ?? '')
  const size = match[1] === 'png' ? readPngSize(data) : readJpegSize(data)
  if (size === undefined || size.width < 1 || size.height < 1) return undefined
  return { type: match[1] === 'png' ? 'png' : 'jpg', data, ...size }
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** `atob` is not a pure ES function: the same code runs in a worker, in Node and in tests. */
function decodeBase64(text: string): Uint8Array<ArrayBuffer> {
  const clean = text.replace(/=+$/, '')
  const bytes = new Uint8Array(Math.floor((clean.length * 3) / 4))
  let buffer = 0
  let bits = 0
  let at = 0
  for (const letter of clean) {
    buffer = (buffer << 6) | ALPHABET.indexOf(letter)
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes[at] = (buffer >> bits) & 0xff
    at += 1
  }
  return bytes
}

type Size = { readonly width: number; readonly height: number }

function readPngSize(data: Uint8Array): Size | undefined {
  const signature = [0x89, 0x50, 0x4e, 0x47]
  if (data.length < 33 || signature.some((byte, index) => data[index] !== byte)) return undefined
  const view = new DataView(data.buffer)
  return { width: view.getUint32(16), height: view.getUint32(20) }
}

function readJpegSize(data: Uint8Array): Size | undefined {
  if (data[0] !== 0xff || data[1] !== 0xd8) return undefined
  const view = new DataView(data.buffer)
  let at = 2
  while (at + 9 < data.length && data[at] === 0xff) {
    const marker = data[at + 1] ?? 0
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    at += 2 + view.getUint16(at + 2)
  }
  return undefined
}
