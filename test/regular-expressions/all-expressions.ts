import { execFileSync } from 'node:child_process';
import path from 'node:path';
import * as z from 'zod';
import { type Construction, type Expression, findExpressions, root } from './find-expressions.ts';

const expressions = z.array(z.object({ file: z.string(), line: z.number(), source: z.string(), flags: z.string() }));
const recorder = path.join(import.meta.dirname, 'processes', 'record-constructed.ts');

/** Put together only when something is asked: what comes out then, written by hand. The rest is recorded. */
const later: readonly (Omit<Expression, 'line'> & { readonly line?: number })[] = [
  { file: 'src/llm/create-fetch.ts', source: '\\bstream_options\\b', flags: '' },
  { file: 'src/digest/sections/pick-proof.ts', source: '(?<!\\d)2026(?!\\d)', flags: '' },
  { file: 'src/ask/unknown.ts', source: '\\b0?12[./]2026', flags: '' },
  { file: 'src/ask/guard/flips-negation.ts', source: 'nicht (?:je|pro) Person', flags: 'u' },
];

/** Copies of an expression that stands in the list as a literal. */
const copies = ['src/ask/guard/signs.ts'];

/** Every regular expression of our own code, each once. */
export function allExpressions(): { readonly expressions: readonly Expression[]; readonly unseen: readonly Construction[] } {
  const { literals, constructions } = findExpressions();
  const files = [...new Set(constructions.map(({ file }) => file))];
  const printed = execFileSync(process.execPath, [recorder, ...files], { cwd: root, encoding: 'utf8', maxBuffer: 64_000_000 });
  const recorded = expressions.parse(JSON.parse(printed));
  const isSeen = ({ file, line }: Construction) =>
    recorded.some((each) => each.file === file && each.line === line) || later.some((each) => each.file === file) || copies.includes(file);
  const found = [...literals, ...recorded, ...later.map((each) => ({ line: 0, ...each }))];
  return {
    expressions: [...new Map(found.map((each) => [`${each.source}/${each.flags}`, each])).values()],
    unseen: constructions.filter((construction) => !isSeen(construction)),
  };
}
