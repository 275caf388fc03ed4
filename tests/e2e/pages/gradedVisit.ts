/** A graded inspection of before April 2026, whose notes disagree on one prompt and count. */
export const gradedVisit = {
  format: 'visitbook.visit',
  version: 1,
  framework: 'ilacs-standard',
  authority: { name: 'Testshire Council', shortName: 'Testshire' },
  dates: [
    ['2025-06-02', '2025-06-06'],
    ['2025-06-16', '2025-06-20'],
  ],
  letterDate: '2025-07-25',
  team: [
    { name: 'Margaret Holloway', role: 'lead' },
    { name: 'David Okafor', role: 'inspector' },
  ],
  notes: [
    {
      at: '2025-06-02T09:30',
      author: 'David Okafor',
      area: 'HP',
      activity: 'staff',
      role: 'team manager',
      text: 'No child waits for a worker in this service.',
      passages: [{ quote: 'No child waits for a worker', direction: 'strength', prompts: ['FD6'] }],
    },
    ...(['C07', 'C09'] as const).map((code, at) => ({
      at: `2025-06-03T1${at}:20`,
      author: 'David Okafor',
      area: 'HP',
      activity: 'case-sample',
      role: 'social worker',
      case: code,
      text: `The child waited ${at + 7} weeks for a worker. Plans were reviewed.`,
      tallies: [{ what: 'plans reviewed on time', n: 6 + at, of: 9 }],
      passages: [
        { quote: `waited ${at + 7} weeks for a worker`, direction: 'serious-concern', prompts: ['FD6'] },
      ],
    })),
    {
      at: '2025-06-04T11:00',
      author: 'Margaret Holloway',
      area: 'LEAD',
      activity: 'document',
      role: 'director',
      text: 'Leaders read audits each month and act on them.',
      passages: [{ quote: 'Leaders read audits each month', direction: 'strength', prompts: ['L3'] }],
    },
  ],
  findings: [
    {
      area: 'HP',
      kind: 'priority-action',
      text: 'Children wait too long for a worker.',
      passages: ['waited 7 weeks for a worker', 'waited 8 weeks for a worker'],
    },
    {
      area: 'HP',
      kind: 'improvement',
      text: 'The timeliness with which children are given a worker.',
      passages: ['waited 7 weeks for a worker', 'waited 8 weeks for a worker'],
    },
  ],
} as const
