import { expect, it } from 'vitest'
import { readCommand } from '../../electron/commands/readCommand'

const read = (line: string) => readCommand(line.split(' '))

it('reads the three commands and their options in any order', () => {
  expect(read('demo')).toEqual({ ok: true, value: { kind: 'demo', out: 'visitbook-demo' } })
  expect(read('demo --out here')).toEqual({ ok: true, value: { kind: 'demo', out: 'here' } })
  expect(read('frameworks')).toEqual({ ok: true, value: { kind: 'frameworks' } })
  expect(read('draft --formats=md,docx,md v.json --out x')).toEqual({
    ok: true,
    value: { kind: 'draft', file: 'v.json', out: 'x', formats: ['md', 'docx'], evidenceIndex: [] },
  })
})

it('checks a file under the framework and day that are named, or tells them from the text', () => {
  expect(read('check l.docx')).toEqual({
    ok: true,
    value: { kind: 'check', file: 'l.docx', framework: null, date: null },
  })
  expect(read('check l.txt --date 2016-08-05 --framework sif-b')).toMatchObject({
    value: { framework: 'sif-b', date: '2016-08-05' },
  })
})

it('writes every format unless told which', () => {
  expect(read('draft v.json --out x')).toMatchObject({
    value: { formats: ['docx', 'pdf', 'html', 'md', 'txt'] },
  })
})

it('writes the internal evidence index only when asked, in the formats named', () => {
  expect(read('draft v.json --out x --evidence-index csv,docx')).toMatchObject({
    value: { evidenceIndex: ['csv', 'docx'] },
  })
})

it('reads what to do with bundles; keys and passphrases only ever from files', () => {
  expect(read('bundle export v.json --out x --recipients age1a,age1b')).toEqual({
    ok: true,
    value: { kind: 'bundleExport', file: 'v.json', out: 'x', readers: { recipients: ['age1a', 'age1b'] } },
  })
  expect(read('bundle verify b --passphrase-file p')).toEqual({
    ok: true,
    value: { kind: 'bundleVerify', file: 'b', key: { passphraseFile: 'p' } },
  })
  expect(read('bundle merge a b c --identity k --out x')).toEqual({
    ok: true,
    value: { kind: 'bundleMerge', files: ['a', 'b', 'c'], out: 'x', key: { identityFile: 'k' } },
  })
})

it.each([
  ['dmeo', 'There is no command "dmeo".'],
  ['draft --out x', 'draft needs the visit file to read.'],
  ['draft v.json', 'draft needs --out DIR, the folder to write to.'],
  ['draft v.json --out', '--out needs a value.'],
  ['draft v.json w.json --out x', 'draft takes one file.'],
  ['draft v.json --out x --formats odt', /^--formats takes a list/],
  ['draft v.json --out x --evidence-index html', /^--evidence-index takes a list/],
  ['draft v.json --out x --colour red', 'draft has no option --colour.'],
  ['demo v.json', 'demo takes no file.'],
  ['check', 'check needs the file to read.'],
  ['check a.txt --date 5/8/2016', '--date takes a day like 2024-10-15.'],
  ['check a.txt --out x', 'check has no option --out.'],
  ['bundle', 'bundle needs one of export, verify and merge.'],
  ['bundle open b', 'bundle needs one of export, verify and merge.'],
  ['bundle verify', 'bundle verify needs the bundle to read.'],
  ['bundle verify b', 'bundle verify needs either --identity or --passphrase-file.'],
  ['bundle verify a b --identity k', 'bundle verify takes one file.'],
  ['bundle verify b --identity k --passphrase-file p', /^bundle verify needs either/],
  ['bundle verify b --out x', 'bundle verify has no option --out.'],
  ['bundle merge a b --identity k', 'bundle merge needs --out DIR, the folder to write to.'],
  ['bundle export --out x', 'bundle export needs the visit file to read.'],
  ['frameworks --out x', 'frameworks has no option --out.'],
])('says what is wrong with %j', (line, sentence) => {
  expect(read(line)).toEqual({ ok: false, error: expect.stringMatching(sentence) })
})
