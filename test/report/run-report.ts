import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isSameCode, readCodeState, reportFile } from './code-state.ts';
import { judgeRows } from './judge-rows.ts';
import { renderReport } from './render-report.ts';
import { readResults } from './results.ts';
import { rows } from './rows.ts';

/** `npm run report`: prints what tests and benches of this commit show for each risk, and writes it beside SECURITY.md. */
const head = readCodeState();
const judged = judgeRows(rows, { results: readResults(), isCurrent: (commit) => head !== undefined && isSameCode(commit, head) });
const text = renderReport(judged, {
  commit: head?.slice(0, 10) ?? 'none (files differ from it)',
  day: new Date().toISOString().slice(0, 10),
});
process.stdout.write(text);
const open = judged.filter(({ verdict }) => verdict !== 'holds');
if (head === undefined) process.stderr.write('Files differ from the last commit: commit first, then run the tests and the bench.\n');
else await writeFile(path.join(import.meta.dirname, '../..', reportFile), text);
for (const { number, risk, findings } of open)
  for (const { where, verdict } of findings.filter((finding) => finding.verdict !== 'holds'))
    process.stderr.write(`${number} ${risk}: ${verdict}: ${where}\n`);
if (open.length > 0) process.exitCode = 1;
