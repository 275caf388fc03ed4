import { sizes } from '@shared/sizes'
import { Segmented } from '../components/Segmented'
import { Select } from '../components/Select'
import { appearanceChosen, useAppearanceStore } from './appearanceStore'

/** Light, dark or strong; how large; and whether anything moves. */
export const AppearanceSection = () => {
  const { theme, motion, size } = useAppearanceStore()
  const offered = [...new Set<number>([...sizes, size])].sort((a, b) => a - b)
  return (
    <section className="stack">
      <h2>Appearance</h2>
      <Segmented
        label="Light or dark"
        options={[
          { id: 'system', label: 'As the system' },
          { id: 'light', label: 'Light' },
          { id: 'dark', label: 'Dark' },
          { id: 'contrast', label: 'High contrast' },
        ]}
        value={theme}
        onChange={(chosen) => void appearanceChosen({ theme: chosen })}
      />
      <Select
        label="Size"
        className="narrow"
        options={offered.map((each) => ({ id: String(each), label: `${each} %` }))}
        value={String(size)}
        onChange={(chosen) => void appearanceChosen({ size: Number(chosen) })}
        hint="Ctrl + and Ctrl − make everything larger and smaller, Ctrl 0 normal again."
      />
      <Segmented
        label="Movement"
        options={[
          { id: 'system', label: 'Movement as the system' },
          { id: 'reduced', label: 'No movement' },
        ]}
        value={motion}
        onChange={(chosen) => void appearanceChosen({ motion: chosen })}
      />
    </section>
  )
}
