import { ZoomIn } from 'lucide-react'
import type { Settings } from '../../shared/contract/settings'
import { changeSettings } from '../app-state'
import { formatPercent } from '../text/format'
import { text } from '../text/text'
import { Menu, MenuChoice, MenuSeparator } from '../ui/Menu'

const ZOOM_PERCENTS = [60, 80, 100, 120, 150, 200]

/** How the score lies on the stand. */
export function ViewMenu({ settings }: { readonly settings: Settings }) {
  return (
    <Menu
      side="top"
      trigger={
        <button type="button" className="icon-button" aria-label={text.practice.view}>
          <ZoomIn size={22} aria-hidden />
        </button>
      }
    >
      <MenuChoice
        title={text.practice.layout}
        value={settings.scoreLayout}
        options={[
          { value: 'scroll', label: text.settings.options.scoreLayout.scroll },
          { value: 'pages', label: text.settings.options.scoreLayout.pages },
          { value: 'falling', label: text.settings.options.scoreLayout.falling },
        ]}
        onChange={(scoreLayout) => void changeSettings({ scoreLayout })}
      />
      <MenuSeparator />
      <MenuChoice
        title={text.practice.zoom}
        value={settings.scoreZoomPercent}
        options={ZOOM_PERCENTS.map((percent) => ({ value: percent, label: formatPercent(percent) }))}
        onChange={(scoreZoomPercent) => void changeSettings({ scoreZoomPercent })}
      />
    </Menu>
  )
}
