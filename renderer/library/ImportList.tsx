import { Check, CircleAlert, X } from 'lucide-react'
import { navigate } from '../route'
import { useStored } from '../stored'
import { text } from '../text/text'
import { Button, IconButton } from '../ui/Button'
import { cancelImport, dismissImport, imports, type ImportRow, type ImportState } from './imports'
import './import-list.css'

/** Files on their way in, wherever in the app they were dropped. */
export function ImportList() {
  const rows = useStored(imports, (current) => current)
  if (rows.length === 0) return null
  return (
    <section className="imports" aria-label={text.imports.title}>
      <ul aria-live="polite">
        {rows.map((row) => (
          <ImportLine key={row.importId} row={row} />
        ))}
      </ul>
    </section>
  )
}

function ImportLine({ row: { importId, fileName, state } }: { readonly row: ImportRow }) {
  const isRunning = state.kind === 'running'
  const close = () => (isRunning ? cancelImport(importId) : dismissImport(importId))
  return (
    <li className={`import import--${state.kind}`}>
      <span className="import__mark">{markOf(state)}</span>
      <div className="import__words">
        <p className="import__file">{fileName}</p>
        <p className="import__state">{sentenceOf(state)}</p>
        {state.kind === 'added' && state.warnings.map((warning) => <p key={warning}>{warning}</p>)}
      </div>
      {(state.kind === 'added' || state.kind === 'known') && (
        <Button
          look="quiet"
          onClick={() => {
            dismissImport(importId)
            navigate({ kind: 'practice', songId: state.card.songId, barIndex: 0 })
          }}
        >
          {text.imports.practise}
        </Button>
      )}
      <IconButton
        label={isRunning ? text.imports.cancelOf(fileName) : text.imports.dismissOf(fileName)}
        icon={<X size={20} aria-hidden />}
        onClick={close}
      />
      {isRunning && <progress className="import__progress" aria-label={text.imports.progress} />}
    </li>
  )
}

function markOf(state: ImportState) {
  if (state.kind === 'refused') return <CircleAlert size={20} aria-hidden />
  return state.kind === 'running' ? null : <Check size={20} aria-hidden />
}

function sentenceOf(state: ImportState): string {
  switch (state.kind) {
    case 'running':
      return text.imports.stages[state.stage]
    case 'added':
      return state.warnings.length > 0 ? text.imports.addedWith(state.warnings.length) : text.imports.added
    case 'known':
      return text.imports.known
    case 'refused':
      return state.sentence
  }
}
