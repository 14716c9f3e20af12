import type { ReactNode } from 'react'
import type { AppState } from '../../shared/contract/requests'
import { changeSettings } from '../app-state'
import { selectDevice, sayDevices } from '../practice/DeviceLight'
import { useCommands } from '../practice/use-commands'
import { goBack, routeToHash } from '../route'
import { text } from '../text/en'
import { Choice } from '../ui/Choice'
import { TopLine } from '../ui/TopLine'
import './settings.css'

const themes = (['system', 'light', 'dark'] as const).map((value) => ({ value, label: text.settings.themes[value] }))
const layouts = [
  { value: 'scroll', label: text.practice.scroll },
  { value: 'pages', label: text.practice.pages },
] as const

export function SettingsScreen({ app: { settings, devices } }: { readonly app: AppState }) {
  useCommands({ back: goBack })
  return (
    <div className="screen">
      <TopLine title={text.settings.title} onBack={goBack} />
      <main className="page" tabIndex={-1}>
        <Part title={text.devices.title}>
          <p>{sayDevices(devices)}</p>
          {devices.inputs.length > 0 && (
            <Choice
              label={text.devices.choose}
              value={devices.selected ?? ''}
              options={devices.inputs.map((input) => ({ value: input.key, label: input.name }))}
              onChange={(key) => void selectDevice(key)}
            />
          )}
        </Part>
        <Part title={text.settings.appearance}>
          <Choice
            label={text.settings.theme}
            value={settings.theme}
            options={themes}
            onChange={(theme) => void changeSettings({ theme })}
          />
        </Part>
        <Part title={text.settings.score}>
          <Choice
            label={text.practice.layout}
            value={settings.scoreLayout}
            options={layouts}
            onChange={(scoreLayout) => void changeSettings({ scoreLayout })}
          />
          <Range
            label={text.practice.zoom}
            shown={`${settings.scoreZoomPercent}%`}
            value={settings.scoreZoomPercent}
            bounds={[40, 200, 10]}
            onChange={(scoreZoomPercent) => void changeSettings({ scoreZoomPercent })}
          />
        </Part>
        <Part title={text.settings.sound}>
          <Range
            label={text.settings.volume}
            shown={`${Math.round(settings.volume * 100)}%`}
            value={Math.round(settings.volume * 100)}
            bounds={[0, 100, 5]}
            onChange={(percent) => void changeSettings({ volume: percent / 100 })}
          />
          <p className="page__means">{text.settings.volumeMeans}</p>
        </Part>
        <Part title={text.settings.keyboard}>
          <label className="check">
            <input
              type="checkbox"
              checked={settings.isKeyboardShown}
              onChange={(event) => void changeSettings({ isKeyboardShown: event.target.checked })}
            />
            {text.settings.keyboardShown}
          </label>
        </Part>
        <p>
          <a href={routeToHash({ kind: 'about' })} className="page__link">
            {text.settings.about}
          </a>
        </p>
      </main>
    </div>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="page__part">
      <h2>{title}</h2>
      <div className="page__controls">{children}</div>
    </section>
  )
}

interface RangeProps {
  readonly label: string
  readonly shown: string
  readonly value: number
  /** Smallest, largest, step. */
  readonly bounds: readonly [number, number, number]
  readonly onChange: (value: number) => void
}

function Range({ label, shown, value, bounds: [min, max, step], onChange }: RangeProps) {
  return (
    <label className="range">
      <span>{label}</span>
      <input
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        onChange={(event) => onChange(Number(event.target.value))}
      />
      <output className="numbers">{shown}</output>
    </label>
  )
}
