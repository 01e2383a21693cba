import '@/app/styles/desk/settings.css'
import { page } from '@/app/_edge/page'
import { planRemoval } from '@/domain/settings/samples/queries'
import { openSettings } from '../_settings'
import { SamplesView } from '../_view/samples-view'
import { emptySamples } from '../actions'

/** What emptying the samples takes away and leaves, before it is pressed. */
export default page(async ({ params }: PageProps<'/[slug]/desk/settings/samples'>) => {
  const { slug } = await params
  const { ref, locale, t, found } = await openSettings(slug, (club) => planRemoval(club))
  return <SamplesView t={t} locale={locale} club={ref} plan={found} action={emptySamples.bind(null, slug)} />
})
