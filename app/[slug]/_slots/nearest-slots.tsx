import { Submit } from '@/components/form/submit'
import type { NearestSlot } from './facts'

type Props = { slots: readonly NearestSlot[]; title: string; busy: string; pending?: boolean }

/** Free slots beside the one that went, each one press away. Stands inside a form. */
export function Nearest({ slots, title, busy, pending = false }: Props) {
  return (
    <>
      <p>{title}</p>
      <div className="acts inline">
        {slots.map(({ id, when, spoken }) => (
          <Submit
            key={id}
            className="button line small"
            name="slot"
            value={id}
            label={spoken}
            busy={busy}
            pending={pending}
          >
            {when}
          </Submit>
        ))}
      </div>
    </>
  )
}
