/** A measured row with its medians, their ratio, and whether that is within the budget. Times in milliseconds. */
export function summary({ name, baseline, budget, ours, theirs }) {
  const [own, other] = [spread(ours), spread(theirs)]
  const ratio = own.median / other.median
  return { name, baseline, ratio, budget, within: ratio <= budget, ours: own, theirs: other }
}

/** The rows as a Markdown table. */
export function table(rows) {
  const line = (row) =>
    `| ${row.name} | ${row.baseline} | ${row.ratio.toFixed(2)} | ${row.budget} | ${row.within ? 'yes' : '**no**'} | ${words(row.ours)} | ${words(row.theirs)} |`
  return [
    '| what | against | ratio | at most | within | ours, ms | theirs, ms |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rows.map(line),
  ].join('\n')
}

function spread(values) {
  const inOrder = values.toSorted((a, b) => a - b)
  return {
    median: inOrder[Math.floor(inOrder.length / 2)],
    least: inOrder[0],
    most: inOrder.at(-1),
    rounds: inOrder.length,
  }
}

function words({ median, least, most }) {
  return `${median.toFixed(1)} (${least.toFixed(1)} to ${most.toFixed(1)})`
}
