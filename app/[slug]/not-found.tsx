import { requestLocale } from '@/app/_edge/locale'
import { Missing } from '@/app/_parts/missing'

export default async function NotFound() {
  return <Missing lang={await requestLocale()} />
}
