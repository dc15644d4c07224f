import type { Finding } from '../platform/finding.ts';
import { writeLine } from './write-line.ts';

/** Prints what is right and wrong, or all as one JSON object; exit code 1 when something is wrong. */
export async function printFindings(findings: readonly Finding[], { json = false }: { readonly json?: boolean }): Promise<void> {
  const errors = findings.filter(({ level }) => level === 'error').length;
  if (json) await writeLine(JSON.stringify({ findings, errors }));
  else for (const line of [...findings.map(describe), summary(errors)]) await writeLine(line);
  if (errors > 0) process.exitCode = 1;
}

function describe({ level, what, fix }: Finding): string {
  return `${level.padEnd(5)}  ${what}${fix === undefined ? '' : `\n       → ${fix}`}`;
}

function summary(errors: number): string {
  return errors === 0 ? 'nothing is wrong' : `${errors} to put right`;
}
