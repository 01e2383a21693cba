import { Path, Svg } from '@react-pdf/renderer'
import { ink } from './paper'
import { qrPath } from './qr-path'

export function Qr({ text, side }: { text: string; side: number }) {
  const { size, path } = qrPath(text)
  return (
    <Svg width={side} height={side} viewBox={`0 0 ${size} ${size}`}>
      <Path d={path} fill={ink.black} />
    </Svg>
  )
}
