import type { ReactNode } from 'react'
import type { Translator } from '@/lib/i18n/translator'
import { DeskBody, DeskPage } from '../../_view/desk-page'
import type { SettingGroup } from '../_state'
import { type SettingsAction, SettingsForm } from './settings-form'

type Props = {
  t: Translator<'settings'>
  club: { slug: string; name: string }
  heading: string
  lead: string
  action: SettingsAction
  groups: readonly SettingGroup[]
  /** The fingerprint of what is shown. */
  read: string
  /** Above the form. */
  children?: ReactNode
}

/** A page of settings: one form, and the way back to all of them. */
export function SettingsPage({ t, club, heading, lead, children, ...form }: Props) {
  const problems = Array.from({ length: 12 }, (_, index) => t('problems', { count: index + 1 }))
  const words = {
    save: t('save'),
    preview: t('preview'),
    previewing: t('previewing'),
    nothing: t('nothing'),
    stored: t('stored'),
    problems,
  }
  return (
    <DeskPage name="settings" heading={heading}>
      <title>{t('title', { name: heading, club: club.name })}</title>
      <DeskBody>
        <p>
          <a className="link" href={`/${club.slug}/desk/settings`}>
            {t('back')}
          </a>
        </p>
        <p className="up-8 soft">{lead}</p>
        {children}
        <SettingsForm {...form} words={words} />
      </DeskBody>
    </DeskPage>
  )
}
