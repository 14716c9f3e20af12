import { Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { text } from '../text/text'
import { IconButton } from './Button'
import { TextField, type TextFieldProps } from './TextField'

interface PasswordFieldProps extends Omit<TextFieldProps, 'type' | 'end'> {
  /** Which of the two tells a password manager whether to fill one in or to make one up. */
  readonly autoComplete: 'current-password' | 'new-password'
}

/** A password, hidden until its owner wants to see it. */
export function PasswordField(props: PasswordFieldProps) {
  const [isShown, setIsShown] = useState(false)
  return (
    <TextField
      {...props}
      type={isShown ? 'text' : 'password'}
      spellCheck={false}
      autoCapitalize="none"
      end={
        <IconButton
          label={isShown ? text.account.entry.hidePassword : text.account.entry.showPassword}
          icon={isShown ? <EyeOff size={20} aria-hidden /> : <Eye size={20} aria-hidden />}
          onClick={() => setIsShown(!isShown)}
        />
      }
    />
  )
}
