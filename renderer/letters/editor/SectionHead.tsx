import { useLetterStore } from '../letterStore'

/** Heading and, for judgements, the table of a section, as they will be printed. */
export const SectionHead = ({ sectionId }: { readonly sectionId: string }) => {
  const section = useLetterStore((state) => state.letter?.sections.find((each) => each.id === sectionId))
  if (section === undefined) return null
  const Heading = `h${Math.min(section.level + 1, 4)}` as 'h2' | 'h3' | 'h4'
  return (
    <div data-level={section.level}>
      {section.heading === '' ? null : <Heading>{section.heading}</Heading>}
      {section.rows.length === 0 ? null : (
        <table className="judgements-table">
          <thead>
            <tr>
              <th scope="col">Judgement</th>
              <th scope="col">Grade</th>
            </tr>
          </thead>
          <tbody>
            {section.rows.map((row) => (
              <tr key={row.label}>
                <th scope="row">{row.label}</th>
                <td>{row.grade === '' ? 'Not decided yet' : row.grade}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}
