import { Popover as Primitive } from '@base-ui/react/popover'
import { useRef, type ReactElement, type ReactNode } from 'react'
import { isFromKeyboard } from './is-from-keyboard'
import './popover.css'
import './popup.css'

interface PopoverProps {
  readonly title: string
  readonly trigger: ReactElement<Record<string, unknown>>
  readonly side?: 'top' | 'bottom'
  readonly children: ReactNode
}

/** A few controls that float beside the button that opens them. */
export function Popover({ title, trigger, side = 'bottom', children }: PopoverProps) {
  const isByKeyboard = useRef(false)
  return (
    <Primitive.Root
      onOpenChange={(isOpen, { event }) => {
        if (isOpen) isByKeyboard.current = isFromKeyboard(event)
      }}
    >
      <Primitive.Trigger render={trigger} />
      <Primitive.Portal>
        <Primitive.Positioner className="over" side={side} align="start" sideOffset={8} collisionPadding={8}>
          <Primitive.Popup className="popover" finalFocus={() => isByKeyboard.current}>
            <Primitive.Title className="popover__title">{title}</Primitive.Title>
            {children}
          </Primitive.Popup>
        </Primitive.Positioner>
      </Primitive.Portal>
    </Primitive.Root>
  )
}
