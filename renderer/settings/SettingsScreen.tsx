import type { AppState } from '../../shared/contract/requests'
import { changeSettings } from '../app-state'
import { selectDevice, sayDevices } from '../practice/DeviceLight'
import { useCommands } from '../practice/use-commands'
import { goBack, routeToHash } from '../route'
import { text } from '../text/text'
import { Check } from '../ui/Check'
import { Choice } from '../ui/Choice'
import { PagePart } from '../ui/PagePart'
import { TopLine } from '../ui/TopLine'
import './settings.css'

const themes = (['system', 'light', 'dark'] as const).map((value) => ({ value, label: text.settings.themes[value] }))
const layouts = [
  { value: 'scroll', label: text.practice.scroll },
  { value: 'pages', label: text.practice.pages },
] as const

export function SettingsScreen({ app: { settings, devices, account } }: { readonly app: AppState }) {
  useCommands({ back: goBack })
  return (
    <div className="screen">
      <TopLine title={text.settings.title} onBack={goBack} />
      <main className="page" tabIndex={-1}>
        <PagePart title={text.devices.title}>
          <p>{sayDevices(devices)}</p>
          {devices.inputs.length > 0 && (
            <Choice
              label={text.devices.choose}
              value={devices.selected ?? ''}
              options={devices.inputs.map((input) => ({ value: input.key, label: input.name }))}
              onChange={(key) => void selectDevice(key)}
            />
          )}
        </PagePart>
        <PagePart title={text.settings.appearance}>
          <Choice
            label={text.settings.theme}
            value={settings.theme}
            options={themes}
            onChange={(theme) => void changeSettings({ theme })}
          />
        </PagePart>
        <PagePart title={text.settings.score}>
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
        </PagePart>
        <PagePart title={text.settings.sound}>
          <Range
            label={text.settings.volume}
            shown={`${Math.round(settings.volume * 100)}%`}
            value={Math.round(settings.volume * 100)}
            bounds={[0, 100, 5]}
            onChange={(percent) => void changeSettings({ volume: percent / 100 })}
          />
          <p className="page__means">{text.settings.volumeMeans}</p>
        </PagePart>
        <PagePart title={text.settings.keyboard}>
          <Check
            isChecked={settings.isKeyboardShown}
            onChange={(isKeyboardShown) => void changeSettings({ isKeyboardShown })}
          >
            {text.settings.keyboardShown}
          </Check>
        </PagePart>
        <PagePart title={text.account.title}>
          <p>{account.user ? text.account.settings.signedIn(account.user.email) : text.account.settings.none}</p>
          <a href={routeToHash({ kind: 'account' })} className="page__link">
            {text.account.settings.open}
          </a>
        </PagePart>
        <PagePart title={text.data.title}>
          <p>{text.data.settingsMeans}</p>
          <a href={routeToHash({ kind: 'data' })} className="page__link">
            {text.data.open}
          </a>
        </PagePart>
        <p>
          <a href={routeToHash({ kind: 'about' })} className="page__link">
            {text.settings.about}
          </a>
        </p>
      </main>
    </div>
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
