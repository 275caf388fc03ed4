import BetterSqlite3 from 'better-sqlite3'
import fc from 'fast-check'
import { expect, it, onTestFinished } from 'vitest'
import { searchQuery } from '@shared/notes/searchQuery'

const anIndex = (texts: readonly string[]) => {
  const db = new BetterSqlite3(':memory:')
  onTestFinished(() => void db.close())
  db.exec(
    `CREATE VIRTUAL TABLE fts USING fts5 (text, prefix = '2 3', tokenize = 'unicode61 remove_diacritics 2')`,
  )
  for (const text of texts) db.prepare('INSERT INTO fts (text) VALUES (?)').run(text)
  const matching = db.prepare<[string], { text: string }>('SELECT text FROM fts WHERE fts MATCH ?')
  return (expression: string) => matching.all(expression).map(({ text }) => text)
}

it('looks for every word, and for the last one as a beginning while it is being typed', () => {
  expect(searchQuery('home vis')).toEqual({ match: '"home" AND "vis" *', without: null })
  expect(searchQuery('home vis ')).toEqual({ match: '"home" AND "vis"', without: null })
})

it('waits for the second letter of a word that is being typed, and takes a digit at once', () => {
  expect(searchQuery('a').match).toBeNull()
  expect(searchQuery('plans a').match).toBe('"plans"')
  expect(searchQuery('a ').match).toBe('"a"')
  expect(searchQuery('within 7').match).toBe('"within" AND "7"')
})

it('keeps words in quotes together, also before the second quote is typed', () => {
  expect(searchQuery('"home visit" late ').match).toBe('"home visit" AND "late"')
  expect(searchQuery('“home visit”').match).toBe('"home visit"')
  expect(searchQuery('"home vis').match).toBe('"home vis" *')
})

it('excludes what stands behind a minus, and not a hyphen inside a word', () => {
  expect(searchQuery('plan -court')).toEqual({ match: '"plan"', without: '"court"' })
  expect(searchQuery('plan -"family court" ')).toEqual({ match: '"plan"', without: '"family court"' })
  expect(searchQuery('care-experienced ').match).toBe('"care experienced"')
  expect(searchQuery('-court')).toEqual({ match: null, without: '"court"' })
})

it('finds a word by any beginning that is asked for with a star', () => {
  expect(searchQuery('assess* late ').match).toBe('"assess" * AND "late"')
})

it('knows no operator of the index: what looks like one is a word', () => {
  const find = anIndex(['NEAR the school', 'text: and OR not', 'nothing'])
  const matches = (typed: string) => find(searchQuery(typed).match ?? '""')
  expect(matches('NEAR(')).toEqual(['NEAR the school'])
  expect(matches('text:and ')).toEqual(['text: and OR not'])
  expect(matches('OR ')).toEqual(['text: and OR not'])
  expect(matches('{text} : ^not ')).toEqual(['text: and OR not'])
  expect(matches('{text} : ^near ')).toEqual([])
})

it('finds words whatever their case and accents', () => {
  const find = anIndex(['Zoë’s plan was made early'])
  for (const typed of ['zoe', 'ZOË', 'Zoe\u0308 plan', 'zoë’s pl'])
    expect(find(searchQuery(typed).match ?? '""'), typed).toHaveLength(1)
})

it('gives a query that SQLite accepts, whatever is typed', () => {
  const find = anIndex(['some words'])
  const spiteful = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '"',
          '-',
          '*',
          '“',
          '(',
          ')',
          'AND',
          'NOT',
          'NEAR',
          'text:',
          '^',
          '+',
          ' ',
          '\0',
          '\u0301',
        ),
        fc.string({ unit: 'binary', maxLength: 4 }),
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(fc.oneof(spiteful, fc.string({ unit: 'binary', maxLength: 200 })), (typed) => {
      const { match, without } = searchQuery(typed)
      for (const expression of [match, without]) if (expression !== null) find(expression)
      if (match !== null && without !== null) find(`(${match}) NOT (${without})`)
    }),
    { seed: 11, numRuns: 3_000 },
  )
})

it('finds a text by any of its own words', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z0-9]{2,9}$/), { minLength: 1, maxLength: 12 }), (words) => {
      const find = anIndex([words.join(' ')])
      for (const word of words) {
        expect(find(searchQuery(word).match ?? '""')).toHaveLength(1)
        expect(find(searchQuery(`${word} `).match ?? '""')).toHaveLength(1)
        expect(find(searchQuery(`"${words.join(' ')}"`).match ?? '""')).toHaveLength(1)
      }
    }),
    { seed: 12, numRuns: 60 },
  )
})
