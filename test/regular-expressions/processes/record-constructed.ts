// Loads the files that it is given and prints each regular expression that they put together while they load, as JSON.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Expression, root } from '../find-expressions.ts';

const recorded: Expression[] = [];
const original = RegExp;

globalThis.RegExp = new Proxy(original, {
  construct: (target, given) => record(Reflect.construct(target, given)),
  apply: (target, self, given) => record(Reflect.apply(target, self, given)),
});

function record(made: RegExp): RegExp {
  const caller = new Error().stack?.split('\n')[3] ?? '';
  const [, file = '', line = ''] = original.prototype.exec.call(/file:\/\/(.+):(\d+):\d+\)?$/, caller) ?? [];
  if (file.startsWith(`${root}/src/`))
    recorded.push({ file: path.relative(root, file), line: Number(line), source: made.source, flags: made.flags });
  return made;
}

for (const file of process.argv.slice(2)) await import(pathToFileURL(path.join(root, file)).href);
process.stdout.write(JSON.stringify(recorded));
