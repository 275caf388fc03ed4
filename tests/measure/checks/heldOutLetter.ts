/** A letter and a report without a fault, into which the faults written by hand are put one at a time. */
export type HeldOutText = 'letter' | 'report'

const letter = `15 February 2025

Helen Marsh
Director of Children’s Services, Westmere Borough Council
Civic Centre
Westmere

Dear Helen

Focused visit to Westmere children’s services

This letter summarises the findings of the focused visit to Westmere children’s services on 22 and 23 January 2025. His Majesty’s Inspectors for this visit were Ruth Adeyemi and Colin Frost.

Inspectors looked at the local authority’s arrangements for children in need and children subject to a protection plan.

This visit was carried out in line with the inspection of local authority children’s services (ILACS) framework.

Headline findings

Practice with children in need and children who need protection has improved since the last inspection. Most children are seen often by a social worker who knows them well. Leaders understand what still has to change, and they are acting on it.

What needs to improve in this area of social work practice?

• The quality of children’s plans, so that families know what has to change and by when.
• The consistency of management oversight when the circumstances of children change.

Main findings

Thresholds for help and protection are understood and applied well by partners. Children who need protection are recognised quickly, and their needs are assessed without delay. As a result, most children receive the right help at the right time.

Assessments describe children’s daily lives and draw on the history of their families. Parents’ views are recorded, including when they differ from those of professionals. However, a small number of assessments say too little about absent fathers.

Core groups meet regularly and include the people who know the child best. Plans do not always say what will happen if things do not improve. This means that some children wait too long for a decision.

Leaders know the service well. They have invested in more social workers, and caseloads are falling. It is too early to see the full effect on children.

Ofsted will take the findings of this focused visit into account when planning your next inspection or visit.

Yours sincerely

Ruth Adeyemi
His Majesty’s Inspector
`

const report = `Inspection of Westmere local authority children’s services

Inspection dates: 3 to 14 June 2024

Lead inspector: Ruth Adeyemi, His Majesty’s Inspector

Judgement
Grade
The impact of leaders on social work practice with children and families
Good
The experiences and progress of children who need help and protection
Requires improvement to be good
The experiences and progress of children in care
Good
The experiences and progress of care leavers
Good
Overall effectiveness
Good

Services for children in Westmere have improved since the last inspection in 2021. Children in care live in stable homes. Leaders have a clear view of what still has to change.

What needs to improve?

• The timeliness of assessments when children first come to the attention of the service.
• The quality of return home interviews, so that they inform plans to keep children safe.

The experiences and progress of children who need help and protection: requires improvement to be good

1. Children and families benefit from a wide range of early help. Families are helped before difficulties become serious, and partners know whom to ask.

2. Assessments take too long for some children. Managers have recognised this and have added capacity, but it is too early to see the effect.

The experiences and progress of children in care: good

3. Children in care live in homes that meet their needs. Their carers are supported well, and most placements last.

4. Independent reviewing officers know children well and raise concerns when plans drift.

The experiences and progress of care leavers: good

5. Personal advisers stay in touch with young people and know what matters to them. Pathway plans are written with young people and are reviewed when their lives change.

The impact of leaders on social work practice with children and families: good

6. Leaders know their services well. Self-evaluation is accurate, and learning from audits leads to better practice.

7. Caseloads are manageable for most social workers, and supervision is regular.
`

export const heldOutTexts: Readonly<Record<HeldOutText, string>> = { letter, report }
