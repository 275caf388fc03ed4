import { fault } from './heldOutFault'
import type { HeldOutFault } from './heldOutFault'

/** Put among the points to improve: in the place of the first one. */
const point = (rules: string, words: string): HeldOutFault =>
  fault(rules, words, {
    instead: 'The quality of children’s plans, so that families know what has to change and by when.',
  })
const inReport = (rules: string, words: string, instead: string): HeldOutFault =>
  fault(rules, words, { into: 'report', instead })

/** Faults of points, parts, grades and days, as `heldOutFaults` has them of words. */
export const heldOutParts: readonly HeldOutFault[] = [
  point('style.improvement-form', '⟦Improve the quality of supervision so that social workers can reflect.⟧'),
  point('style.improvement-form', '⟦Managers should check that children are seen alone.⟧'),
  point('style.improvement-form', '⟦Social workers need to record children’s views.⟧'),
  point('style.improvement-form', '⟦To strengthen the oversight of children in unregistered homes.⟧'),
  point('style.improvement-form', '⟦Children are not seen often enough.⟧'),
  point('style.improvement-form', '⟦Making sure that plans are reviewed in time.⟧'),
  point('style.improvement-form', '⟦There is too little oversight of private fostering.⟧'),
  point('style.improvement-deadline', 'The timeliness of initial visits, ⟦by the end of March 2025⟧.'),
  point('style.improvement-deadline', 'The quality of chronologies ⟦within six weeks⟧ of this letter.'),
  point('style.improvement-deadline', 'The consistency of supervision ⟦before Easter⟧.'),
  point(
    'style.improvement-deadline',
    'The response to children who go missing, ⟦as a matter of urgency and no later than the summer⟧.',
  ),
  point('style.improvement-person', 'The oversight by ⟦Priya Shah⟧ of decisions to end children’s plans.'),
  point(
    'style.improvement-person',
    'The quality of ⟦Mr Latham’s⟧ audits and how they lead to better practice.',
  ),

  fault('structure.placeholder', 'Children in need are seen often. ⟦[add example]⟧ Their plans are clear.'),
  fault('structure.placeholder', 'The partnership with ⟦XX⟧ has brought more help to families.'),
  fault(
    'structure.placeholder',
    'Waiting lists are shorter than before, and the number is falling (⟦figure to be confirmed⟧).',
  ),
  fault('structure.placeholder', 'Practice in the front door is described well ⟦tbc with Colin⟧.'),
  fault('structure.missing-part', '⟦ ⟧', {
    instead: 'What needs to improve in this area of social work practice?',
  }),
  fault('structure.missing-part', '⟦ ⟧', { instead: 'Headline findings' }),
  fault('structure.missing-part', '⟦ ⟧', {
    instead:
      'This visit was carried out in line with the inspection of local authority children’s services (ILACS) framework.',
  }),
  fault('structure.misplaced-part structure.missing-part', '⟦Main findings⟧', {
    instead: 'Headline findings',
  }),
  point(
    'structure.duplicate',
    '⟦The consistency of management oversight when the circumstances of children change.⟧',
  ),
  fault(
    'structure.duplicate structure.in-both-lists',
    '• The consistency of management oversight when the circumstances of children change.\n• ⟦The consistency of management oversight when children’s circumstances change.⟧',
    { instead: '• The consistency of management oversight when the circumstances of children change.' },
  ),
  fault(
    'structure.duplicate',
    '⟦Core groups meet regularly and include the people who know the child best. Plans do not always say what will happen if things do not improve.⟧',
  ),
  inReport(
    'structure.numbering',
    '⟦5⟧. Independent reviewing officers know children well',
    '4. Independent reviewing officers know children well',
  ),

  fault('grade.in-ungraded', 'Support for children in need in Westmere is ⟦judged to be good⟧.'),
  fault('grade.in-ungraded', 'This is ⟦an outstanding service⟧ for children who need protection.'),
  fault('grade.in-ungraded', 'The arrangements for children in need ⟦require improvement to be good⟧.'),
  fault('grade.in-ungraded', 'The response to neglect is ⟦inadequate⟧.'),
  inReport(
    'grade.wording',
    'The experiences and progress of children who need help and protection: ⟦requires improvement⟧',
    'The experiences and progress of children who need help and protection: requires improvement to be good',
  ),
  inReport(
    'grade.mismatch',
    'The experiences and progress of care leavers: ⟦outstanding⟧',
    'The experiences and progress of care leavers: good',
  ),
  inReport(
    'grade.wording',
    'The experiences and progress of children in care: ⟦Good⟧',
    'The experiences and progress of children in care: good',
  ),

  fault(
    'date.outside-fieldwork',
    'On ⟦4 February 2025⟧, inspectors met parents who spoke well of their workers.',
  ),
  fault(
    'date.outside-fieldwork',
    'Inspectors sampled records on ⟦21 January 2025⟧ and found them up to date.',
  ),
  fault('date.impossible', 'The improvement board has met each month since ⟦31 April 2024⟧.'),
  fault('date.impossible', 'A peer review took place on ⟦30 February 2024⟧ and was used well.'),
  fault('date.sovereign', 'Ruth Adeyemi\n⟦Her Majesty’s Inspector⟧', {
    instead: 'Ruth Adeyemi\nHis Majesty’s Inspector',
  }),
  inReport(
    'date.unknown-previous',
    'Leaders know their services well. Since the ⟦last inspection in 2019⟧, they have changed their model of practice.',
    'Leaders know their services well.',
  ),
  fault(
    'date.outside-fieldwork date.impossible',
    'This letter summarises the findings of the focused visit to Westmere children’s services on ⟦23 and 22 January 2025⟧.',
    {
      instead:
        'This letter summarises the findings of the focused visit to Westmere children’s services on 22 and 23 January 2025.',
    },
  ),
]
