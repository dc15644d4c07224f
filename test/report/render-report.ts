import type { Finding, JudgedRow, Verdict } from './judge-rows.ts';

const words: Readonly<Record<Verdict, string>> = { holds: 'holds', broken: '**broken**', missing: '**no result for this code**' };

type About = { readonly commit: string; readonly day: string };

/** The report as Markdown: one table with a row for each risk. */
export function renderReport(rows: readonly JudgedRow[], { commit, day }: About): string {
  const holding = rows.filter(({ verdict }) => verdict === 'holds').length;
  const lines = [
    '# What is promised, and what was seen',
    '',
    `Written by \`npm run report\` from the results of \`npm run test:long\` and \`npm run bench\` on commit ${commit}, ${day}: ${holding} of ${rows.length} rows hold.`,
    'A result that is older than the code counts as missing. [SECURITY.md](SECURITY.md) says what is protected and how to report a weakness.',
    '',
    '| # | risk | bar | what shows it | |',
    '|---|---|---|---|---|',
    ...rows.map(renderRow),
  ];
  return `${lines.join('\n')}\n`;
}

function renderRow({ number, risk, bar, findings, verdict }: JudgedRow): string {
  return `| ${number} | ${sayCell(risk)} | ${sayCell(bar)} | ${findings.map(renderFinding).join('<br>')} | ${words[verdict]} |`;
}

function renderFinding({ where, seen, verdict }: Finding): string {
  const said = seen.map(sayCell).join('; ') || words[verdict];
  return `\`${where}\`: ${said}`;
}

function sayCell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
}
