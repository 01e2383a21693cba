import QRCode from 'qrcode'

/** A QR code (error correction M) as one SVG path on a grid of `size` modules, quiet zone left out. */
export function qrPath(text: string): { size: number; path: string } {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' })
  return { size: modules.size, path: bars(modules.size, (row, column) => modules.get(row, column) === 1) }
}

/** One path of horizontal bars, so that nothing shows between the modules of a row. */
function bars(size: number, dark: (row: number, column: number) => boolean): string {
  const path: string[] = []
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      if (!dark(row, column)) continue
      const start = column
      while (column + 1 < size && dark(row, column + 1)) column++
      path.push(`M${start} ${row}h${column - start + 1}v1h-${column - start + 1}z`)
    }
  }
  return path.join('')
}
