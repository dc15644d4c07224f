import type { RecordedMeasures, Report, RunReport } from './report-schema.ts';

type Row = readonly [what: string, ...cells: readonly string[]];

/** The report as a text table with a column for each configuration. */
export function renderReport({ runs, heldOut, recorded }: Report): string {
  const parts = [
    runs.length === 0 ? [] : alignRows(runRows(runs)),
    heldOut === null ? [] : alignRows([['held out', ''], ...heldOutRows(heldOut)]),
    recorded === null ? [] : alignRows([['recorded outputs', ''], ...recordedRows(recorded)]),
  ];
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function runRows(runs: readonly RunReport[]): Row[] {
  const row = (what: string, cell: (run: RunReport) => string | null | undefined): Row => [what, ...runs.map((run) => cell(run) ?? '–')];
  const rows: Row[] = [
    ['', ...runs.map(({ name }) => name)],
    row('questions', ({ answers }) => answers?.retrieval.questions.toString()),
    row('  right article first', ({ answers }) => percent(answers?.retrieval.first)),
    row('  in the first three', ({ answers }) => percent(answers?.retrieval.firstThree)),
    row('  mean reciprocal rank', ({ answers }) => answers?.retrieval.reciprocalRank.toFixed(3)),
    row('  found at all', ({ answers }) => percent(answers?.retrieval.found)),
    row('  asked back', ({ answers }) => percent(answers?.retrieval.clarify)),
    row('answers that cite', ({ answers }) => answers?.citation.answers.toString()),
    row('  with a right article', ({ answers }) => percent(answers?.citation.withRight)),
    row('  citations that are right', ({ answers }) => percent(answers?.citation.right)),
    row('figures asked for', ({ answers }) => answers?.figures.figures.toString()),
    row('  stated', ({ answers }) => percent(answers?.figures.stated)),
    row('  questions with all of theirs', ({ answers }) => percent(answers?.figures.complete)),
    row('unanswerable', ({ refusal }) => refusal?.unanswerable.toString()),
    row('  answered nevertheless', ({ refusal }) => refusal?.unanswerableAnswered.toString()),
    row('  refused', ({ refusal }) => percent(refusal?.refused)),
    row('time of an answer, mean', ({ answers }) => milliseconds(answers?.latency.mean)),
    row('  p95', ({ answers }) => milliseconds(answers?.latency.p95)),
  ];
  return runs.some(({ writing }) => writing !== null) ? [...rows, ...writingRows(row)] : rows;
}

function writingRows(row: (what: string, cell: (run: RunReport) => string | null | undefined) => Row): Row[] {
  return [
    row('model was asked', ({ writing }) => writing?.faithfulness.asked.toString()),
    row('  wrote the answer', ({ writing }) => writing?.faithfulness.written.toString()),
    row('  said that the base does not', ({ writing }) => writing?.faithfulness.unanswerable.toString()),
    row('  quoted instead', ({ writing }) => writing && sayCounts(writing.faithfulness.fellBack)),
    row('  broken off', ({ writing }) => writing && sayCounts(writing.faithfulness.brokenOff)),
    row('sentences', ({ writing }) => writing?.faithfulness.sentences.toString()),
    row('  that passed the guard', ({ writing }) => percent(writing?.faithfulness.kept)),
    row('  said in the words of the base', ({ writing }) => writing && sayCounts(writing.faithfulness.replaced)),
    row('  cut', ({ writing }) => writing && sayCounts(writing.faithfulness.cuts)),
    row('calls, mean / p95 / max', ({ writing }) => writing && saySpread(writing.cost.calls)),
    row('input tokens', ({ writing }) => writing && saySpread(writing.cost.inputTokens)),
    row('output tokens', ({ writing }) => writing && saySpread(writing.cost.outputTokens)),
    row('  estimated', ({ writing }) => percent(writing?.cost.estimated)),
    row('longest prompt', ({ writing }) => writing && sayBar(`${writing.cost.prompt.max} tokens`, writing.cost.prompt)),
    row('time with the model, mean', ({ writing }) => milliseconds(writing?.latency.mean)),
    row('  p95', ({ writing }) => milliseconds(writing?.latency.p95)),
    row('our time around it, median', ({ writing }) => writing && sayBar(`${writing.overhead.median} ms`, writing.overhead)),
  ];
}

function heldOutRows({ questions, first, firstThree }: NonNullable<Report['heldOut']>): Row[] {
  return [
    ['questions of the articles', `${questions}`],
    ['  right article first', percent(first) ?? ''],
    ['  in the first three', percent(firstThree) ?? ''],
  ];
}

function recordedRows({ good, bad }: RecordedMeasures): Row[] {
  return [
    ['good', `${good.outputs}`],
    ['  left whole', `${good.whole}`],
    ['  sentences in the words of the base', percent(good.replaced) ?? ''],
    ['  sentences not shown', sayBar(`${percent(good.cut)} of ${good.sentences}`, { limit: percent(good.limit) ?? '', holds: good.holds })],
    ...cutRows(good),
    ['bad', `${bad.outputs}`],
    ['  nothing wrong shown', sayBar(`${bad.held}`, { limit: bad.outputs, holds: bad.holds }, '≥')],
    ...cutRows(bad),
    ...Object.entries(bad.kinds).map(([kind, { outputs, held }]): Row => [`  ${kind}`, `${held} of ${outputs}`]),
  ];
}

function cutRows({ cuts, fellBack }: Pick<RecordedMeasures['good'], 'cuts' | 'fellBack'>): Row[] {
  return [
    ['  cut', sayCounts(cuts)],
    ['  quoted instead', sayCounts(fellBack)],
  ];
}

type Bar = { readonly limit: number | string; readonly holds: boolean };

function sayBar(text: string, { limit, holds }: Bar, sign = '≤'): string {
  return `${text} (${sign} ${limit} ${holds ? 'holds' : 'MISSED'})`;
}

function sayCounts(counts: Readonly<Record<string, number>>): string {
  const said = Object.entries(counts).map(([name, count]) => `${name} ${count}`);
  return said.length === 0 ? '0' : said.join(', ');
}

function saySpread({ mean, p95, max }: { readonly mean: number; readonly p95: number; readonly max: number }): string {
  return [mean, p95, max].join(' / ');
}

function percent(share: number | undefined): string | undefined {
  return share === undefined ? undefined : `${(100 * share).toFixed(1)} %`;
}

function milliseconds(value: number | undefined): string | undefined {
  return value === undefined ? undefined : `${value.toFixed(1)} ms`;
}

function alignRows(rows: readonly Row[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
  return rows.map((cells) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
