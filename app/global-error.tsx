'use client'

import { digestOf } from '@/app/_parts/failed'
import { Failure } from '@/app/_parts/failure'
import { word } from '@/app/_parts/words'
import { fontClasses } from '@/components/layout/fonts'
import './globals.css'

// Stands when even the layout failed: nobody knows the reader's language here, so it speaks both.
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="fr" className={fontClasses}>
      <body>
        <title>{word('fr', 'failureTitle')}</title>
        <Failure lang="fr" code={digestOf(error)} retry={retry} />
        <section className="page" lang="en">
          <h2>{word('en', 'failureTitle')}</h2>
          <p className="lead">{word('en', 'failureText')}</p>
        </section>
      </body>
    </html>
  )
}
