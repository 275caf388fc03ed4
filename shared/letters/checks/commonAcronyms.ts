/** Acronyms that need no words: everybody's, and those that stand in the framework's own lines. */
export const wellKnown: ReadonlySet<string> = new Set(
  'HMI HMIS UK NHS GP GPS IT BBC TV DNA ID AM PM OK EU UN USA GCSE GCSES HIV AIDS CD DVD PDF OFSTED LGBTQ LGBTQIA LGBT LGBTQI COVID SIM DWP NSPCC UNICEF MP MPS CEO CV VAT PAYE ADHD RAF QC KC'.split(
    ' ',
  ),
)

/** What the acronyms of the field stand for (domain.md 6): offered where the visit does not say it. */
export const ofTheField: Readonly<Record<string, string>> = {
  CAMHS: 'child and adolescent mental health services',
  DCS: 'director of children’s services',
  DSL: 'designated safeguarding lead',
  EET: 'education, employment and training',
  EHCP: 'education, health and care plan',
  EHE: 'elective home education',
  IRO: 'independent reviewing officer',
  LADO: 'local authority designated officer',
  MARAC: 'multi-agency risk assessment conference',
  MASH: 'multi-agency safeguarding hub',
  NEET: 'not in education, employment or training',
  PA: 'personal adviser',
  PEP: 'personal education plan',
  PLO: 'Public Law Outline',
  SDQ: 'strengths and difficulties questionnaire',
  SEND: 'special educational needs and/or disabilities',
  SGO: 'special guardianship order',
  UASC: 'unaccompanied asylum-seeking children',
}
