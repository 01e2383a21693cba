import { requestLocale } from '@/app/_edge/locale'
import { MissingWords } from '@/app/_parts/missing'

export default async function NotFound() {
  return <MissingWords lang={await requestLocale()} />
}
