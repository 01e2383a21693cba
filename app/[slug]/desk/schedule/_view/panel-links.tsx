import Link from 'next/link'
import type { Schedule } from '../_schedule'

type Props = Pick<Schedule, 'club' | 'words'> & { id: string; external: boolean; may: boolean }

/** From a booking's panel to the pages that are about it. */
export function PanelLinks({ club, words: { t }, id, external, may }: Props) {
  return (
    <p className="panel-links">
      <Link href={`/${club.slug}/desk/bookings/${id}`} prefetch={false}>
        {t('panel.dossier')}
      </Link>
      {may && external && (
        <Link href={`/${club.slug}/desk/weather?booking=${id}`} prefetch={false}>
          {t('panel.weather')}
        </Link>
      )}
    </p>
  )
}
