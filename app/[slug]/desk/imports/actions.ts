'use server'

import { formAction, Mistyped } from '@/app/_edge/form-action'
import { atDesk } from '@/app/_edge/inside'
import { labelsOf } from '@/app/_edge/mended'
import { LARGEST_FILE } from '@/domain/imports/files/schema'
import { uploadForm } from '@/domain/imports/imports/schema'
import { uploadImport } from '@/domain/imports/imports/upload'
import { translator } from '@/lib/i18n/translator'

/** Takes a file to be tried, and leads to what is found in it. */
export const upload = formAction(
  atDesk,
  {
    schema: uploadForm,
    labels: ({ locale }) =>
      labelsOf(['kind', 'file', 'large'] as const, 'file', (key) =>
        translator(locale, 'imports')(`upload.wrong.${key}`),
      ),
  },
  async ({ ref, inClub }, { kind }, form) => {
    const file = form.get('file')
    if (!(file instanceof File) || file.size === 0) throw new Mistyped({ path: ['file'], message: 'file' })
    if (file.size > LARGEST_FILE) throw new Mistyped({ path: ['file'], message: 'large' })
    const bytes = new Uint8Array(await file.arrayBuffer())
    const id = await inClub((club) => uploadImport(club, { kind, fileName: file.name, bytes }))
    return `/${ref.slug}/desk/imports/${id}`
  },
)
