import { Tooltip } from '@base-ui/react/tooltip'
import type { ComponentPropsWithRef, ReactElement, ReactNode } from 'react'
import './button.css'

interface ButtonProps extends ComponentPropsWithRef<'button'> {
  readonly look?: 'plain' | 'primary' | 'quiet'
  readonly icon?: ReactNode
}

export function Button({ look = 'plain', icon, className, children, ...rest }: ButtonProps) {
  return (
    <button type="button" className={`button button--${look} ${className ?? ''}`} {...rest}>
      {icon}
      <span>{children}</span>
    </button>
  )
}

interface IconButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'children'> {
  readonly label: string
  /** The key that does the same, as it is printed on the keyboard. */
  readonly shortcut?: string | undefined
  readonly icon: ReactNode
}

export function IconButton({ label, shortcut, icon, className, ...rest }: IconButtonProps) {
  return (
    <Hint label={label} shortcut={shortcut}>
      <button type="button" aria-label={label} className={`icon-button ${className ?? ''}`} {...rest}>
        {icon}
      </button>
    </Hint>
  )
}

interface HintProps {
  readonly label: string
  readonly shortcut?: string | undefined
  readonly children: ReactElement<Record<string, unknown>>
}

/** What a control is called, and its key, shown on hover and focus. */
export function Hint({ label, shortcut, children }: HintProps) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger render={children} />
      <Tooltip.Portal>
        <Tooltip.Positioner sideOffset={8} className="over">
          <Tooltip.Popup className="hint">
            {label}
            {shortcut !== undefined && <kbd>{shortcut}</kbd>}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  )
}
