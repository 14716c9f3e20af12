import { Menu as Primitive } from '@base-ui/react/menu'
import { Check } from 'lucide-react'
import { useRef, type ReactElement, type ReactNode } from 'react'
import { isFromKeyboard } from './is-from-keyboard'
import './menu.css'
import './popup.css'

interface MenuProps {
  readonly trigger: ReactElement<Record<string, unknown>>
  readonly side?: 'top' | 'bottom'
  readonly align?: 'start' | 'center' | 'end'
  readonly children: ReactNode
}

export function Menu({ trigger, side = 'bottom', align = 'end', children }: MenuProps) {
  const isByKeyboard = useRef(false)
  return (
    <Primitive.Root
      modal={false}
      onOpenChange={(isOpen, { event }) => {
        if (isOpen) isByKeyboard.current = isFromKeyboard(event)
      }}
    >
      <Primitive.Trigger render={trigger} />
      <Primitive.Portal>
        <Primitive.Positioner className="over" side={side} align={align} sideOffset={8} collisionPadding={8}>
          <Primitive.Popup className="menu" finalFocus={() => isByKeyboard.current}>
            {children}
          </Primitive.Popup>
        </Primitive.Positioner>
      </Primitive.Portal>
    </Primitive.Root>
  )
}

interface MenuItemProps {
  readonly icon?: ReactNode
  readonly shortcut?: string | undefined
  readonly isDisabled?: boolean
  readonly onChoose: () => void
  readonly children: ReactNode
}

export function MenuItem({ icon, shortcut, isDisabled = false, onChoose, children }: MenuItemProps) {
  return (
    <Primitive.Item className="menu__item" disabled={isDisabled} onClick={onChoose}>
      <span className="menu__mark">{icon}</span>
      <span className="menu__label">{children}</span>
      {shortcut !== undefined && <kbd className="menu__key">{shortcut}</kbd>}
    </Primitive.Item>
  )
}

export function MenuSeparator() {
  return <Primitive.Separator className="menu__separator" />
}

interface MenuChoiceProps<Value> {
  readonly title: string
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly onChange: (value: Value) => void
  /** Short options stand side by side. */
  readonly isRow?: boolean
}

/** One of several, chosen in the menu; the menu stays open so that the effect can be seen. */
export function MenuChoice<Value extends string | number>({
  title,
  value,
  options,
  onChange,
  isRow = false,
}: MenuChoiceProps<Value>) {
  return (
    <Primitive.Group>
      <Primitive.GroupLabel className="menu__title">{title}</Primitive.GroupLabel>
      <Primitive.RadioGroup
        className={isRow ? 'menu__row' : undefined}
        value={value}
        onValueChange={(next: Value) => onChange(next)}
      >
        {options.map((option) => (
          <Primitive.RadioItem key={option.value} className="menu__item" value={option.value} closeOnClick={false}>
            <span className="menu__mark">
              <Primitive.RadioItemIndicator>
                <Check size={18} aria-hidden />
              </Primitive.RadioItemIndicator>
            </span>
            <span className="menu__label numbers">{option.label}</span>
          </Primitive.RadioItem>
        ))}
      </Primitive.RadioGroup>
    </Primitive.Group>
  )
}

export function MenuTitle({ children }: { readonly children: ReactNode }) {
  return <div className="menu__title">{children}</div>
}

/** A sentence in the place of a list, which the keyboard reaches like any item. */
export function MenuSentence({ children }: { readonly children: ReactNode }) {
  return <Primitive.Item className="menu__item menu__sentence">{children}</Primitive.Item>
}
