import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '../../..')

it('ships JSON Schemas that say what the app itself reads', () => {
  const said = execFileSync('node', [join(root, 'resources/setup/schemas.mjs'), '--check'], {
    encoding: 'utf8',
  })
  expect(said).toBe('Schemas are up to date.\n')
}, 60_000)

it('asks of a visit file only what a person must write', () => {
  const schema: unknown = JSON.parse(readFileSync(join(root, 'resources/schemas/visit.schema.json'), 'utf8'))
  expect(schema).toMatchObject({
    required: ['format', 'version', 'framework', 'authority', 'dates', 'notes'],
  })
})
