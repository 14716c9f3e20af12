import { Component, type ReactNode } from 'react'
import { text } from './text/text'
import { Button } from './ui/Button'
import { Message } from './ui/Message'

interface WindowGuardProps {
  readonly children: ReactNode
}

/** React asks for a class here. A screen that breaks leaves a sentence and a way out, not an empty window. */
export class WindowGuard extends Component<WindowGuardProps, { readonly isBroken: boolean }> {
  override state = { isBroken: false }

  static getDerivedStateFromError() {
    return { isBroken: true }
  }

  override render() {
    if (!this.state.isBroken) return this.props.children
    return (
      <div className="screen">
        <Message
          sentence={text.window.broken}
          action={
            <Button look="primary" onClick={() => window.location.reload()}>
              {text.window.reload}
            </Button>
          }
        />
      </div>
    )
  }
}
