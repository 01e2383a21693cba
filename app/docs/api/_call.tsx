import type { Operation } from '@/app/_edge/operation'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { codesOf, pathItem } from '../../_api/openapi/path-item'
import { components } from '../../_api/schemas/common'
import { Words } from '../../_parts/markdown'
import { curlOf } from './_curl'
import { Members } from './_members'

type Props = { call: Operation; lang: Locale; slug: string }

/** One call: what it does, what it takes, an example of both sides, and the codes it may answer. */
export function CallEntry({ call, lang, slug }: Props) {
  const t = translator(lang, 'docs')
  const { parameters, requestBody } = pathItem(call, '')
  const { schema, example, status } = call.answer
  const members = requestBody?.content['application/json'].schema
  return (
    <article className="call" aria-labelledby={call.id}>
      <h3 id={call.id} lang="en">
        {call.summary}
      </h3>
      <p>
        <code>
          <span className="verb">{call.method}</span> {call.path}
        </code>
      </p>
      <p lang="en">
        <Words text={call.description} />
      </p>
      <p>
        {t('scope')} {call.scope ? <code>{call.scope}</code> : t('anyScope')}
      </p>
      {parameters.length > 0 && (
        <>
          <h4>{t('parameters')}</h4>
          <Members
            lang={lang}
            schema={{
              properties: Object.fromEntries(
                parameters.map((one) => [
                  one.name,
                  { ...one.schema, ...(one.description && { description: one.description }) },
                ]),
              ),
              required: parameters.filter((one) => one.required).map((one) => one.name),
            }}
          />
        </>
      )}
      {members && (
        <>
          <h4>{t('body')}</h4>
          <Members lang={lang} schema={members} />
        </>
      )}
      <h4>{t('example')}</h4>
      <pre lang="en">
        <code>{curlOf(call, slug)}</code>
      </pre>
      <h4>
        {t('answer')} {status}
        {schema ? ` · ${components.get(schema)?.id}` : ''}
      </h4>
      {schema && (
        <pre lang="en">
          <code>{JSON.stringify(example, null, 2)}</code>
        </pre>
      )}
      <h4>{t('codes')}</h4>
      <p>
        {codesOf(call).map((code, index) => (
          <span key={code}>
            {index > 0 && ', '}
            <a href={`#${code}`}>
              <code>{code}</code>
            </a>
          </span>
        ))}
      </p>
    </article>
  )
}
