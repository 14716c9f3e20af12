import type { ReactNode } from 'react'
import type { text } from '../text/text'

export type SectionId = keyof typeof text.settings.sections

/** What a row is set with. */
export type Control =
  | { readonly kind: 'check'; readonly isChecked: boolean; readonly onChange: (isChecked: boolean) => void }
  | {
      readonly kind: 'choice'
      readonly value: string | number
      readonly options: readonly { readonly value: string | number; readonly label: string }[]
      readonly onChange: (value: string | number) => void
    }
  | {
      readonly kind: 'range'
      readonly value: number
      /** Smallest, largest, step. */
      readonly bounds: readonly [number, number, number]
      /** What the number says to people. */
      readonly shown: string
      readonly onChange: (value: number) => void
      /** Lets the person hear or see what was set. */
      readonly onTry?: () => void
    }
  /** A line of its own below the words, or a button beside them. */
  | { readonly kind: 'own'; readonly isWide?: boolean; readonly content: ReactNode }

/** One thing that can be set: its name, one line that says what it does, its control. */
export interface SettingRow {
  readonly id: string
  readonly label: string
  readonly means: string
  /** Further words by which a person may look for it. */
  readonly words?: readonly string[]
  readonly control: Control
}

export interface SettingsSection {
  readonly id: SectionId
  readonly rows: readonly SettingRow[]
}
