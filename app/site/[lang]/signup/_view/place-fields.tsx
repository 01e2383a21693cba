import { useEffect, useRef } from 'react'
import { Field } from '@/components/form/field'
import { languageNames, locales } from '@/lib/i18n/locale'
import type { Tools } from './tools'

type Props = {
  tools: Tools
  countries: readonly { code: string; name: string }[]
  zones: readonly string[]
}

const languages = locales.map((code) => ({ code, name: languageNames[code] }))

/** Where the organisation is and what it speaks. The zone is the browser's; where there is no script, that of the country. */
export function PlaceFields({ tools, countries, zones }: Props) {
  const { copy, typed, errorOf, serial } = tools
  const zone = useRef<HTMLSelectElement>(null)
  useEffect(() => {
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
    if (serial === 0 && zone.current?.value === '' && zones.includes(timeZone)) zone.current.value = timeZone
  }, [serial, zones])
  return (
    <fieldset className="group">
      <legend>{copy.place}</legend>
      <div className="two-columns">
        <Field name="country" label={copy.labels.country} error={errorOf('country')}>
          {(control) => (
            <select
              className="select"
              autoComplete="country"
              required
              defaultValue={typed('country')}
              {...control}
            >
              {countries.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field name="language" label={copy.labels.language} error={errorOf('language')}>
          {(control) => (
            <select
              className="select"
              autoComplete="language"
              required
              defaultValue={typed('language')}
              {...control}
            >
              {languages.map(({ code, name }) => (
                <option key={code} value={code} lang={code}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <Field name="timeZone" label={copy.labels.timeZone} error={errorOf('timeZone')}>
        {(control) => (
          <select
            className="select"
            autoComplete="off"
            defaultValue={typed('timeZone')}
            ref={zone}
            {...control}
          >
            <option value="">{copy.followsCountry}</option>
            {zones.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        )}
      </Field>
    </fieldset>
  )
}
