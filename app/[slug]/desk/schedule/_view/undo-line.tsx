'use client'

import { Sign } from '../../_view/sprite'
import type { Drops } from './use-drops'

/** What was just changed, and the way back, for ten seconds; or why nothing was. */
export function UndoLine({ drops, word }: { drops: Drops; word: string }) {
  if (drops.problem) return <p className="undo grave">{drops.problem}</p>
  if (!drops.undo) return null
  return (
    <div className="undo">
      <span>{drops.undo.text}</span>
      <button className="desk-button compact" type="button" onClick={drops.undoLast} disabled={drops.sending}>
        <Sign of="undo" />
        {word}
      </button>
    </div>
  )
}
