import { Button } from '../components/Button'
import { PaneHeading } from './VisitPanes'
import { paneFolded } from './panesStore'

/** The groups of fields of the form beside it; a press leads to the first field of one. */
export const SectionNav = ({ titles }: { readonly titles: readonly string[] }) => (
  <>
    <PaneHeading>Details</PaneHeading>
    <ul className="form-nav">
      {titles.map((title) => (
        <li key={title}>
          <Button tone="quiet" onPress={() => wentToSection(title)}>
            {title}
          </Button>
        </li>
      ))}
    </ul>
  </>
)

const sections = () => [...document.querySelectorAll<HTMLElement>('.form-section')]
const titleOf = (section: HTMLElement) => section.querySelector('h2')?.textContent ?? ''

const wentToSection = (title: string) => {
  const section = sections().find((each) => titleOf(each) === title)
  paneFolded()
  section?.scrollIntoView({ block: 'start' })
  section
    ?.querySelector<HTMLElement>(':is(input, textarea, button, [role="spinbutton"])')
    ?.focus({ preventScroll: true })
}
