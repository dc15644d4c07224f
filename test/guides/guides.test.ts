import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createProgram } from '../../src/cli/create-program.ts';

const root = path.join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], { cwd: root, encoding: 'utf8' });
const guides = tracked
  .trim()
  .split('\n')
  .filter((file) => existsSync(path.join(root, file)) && !/^knowledge\/(?:articles|workshops)\/|^prompts\//.test(file));

/** All matches of a pattern's first group, each once. */
const all = (text: string, pattern: RegExp) => [...new Set([...text.matchAll(pattern)].map(([, found = '']) => found))];

/** Words that begin like a command of ours but lead to none. */
function isCommand(words: string): boolean {
  const [first, second = ''] = words.split(' ');
  const command = createProgram().commands.find((each) => each.name() === first);
  if (command === undefined) return false;
  const isWord = command.commands.length > 0 && /^[a-z]/.test(second);
  return !isWord || command.commands.some((each) => each.name() === second);
}

describe.each(guides)('%s', (file) => {
  const text = read(file);
  const folder = path.dirname(path.join(root, file));

  it('links to what is there', () => {
    const links = all(text.replace(/```[\s\S]*?```|`[^`\n]*`/g, ''), /\]\((?!https?:|mailto:|#)([^)\s#]+)[^)]*\)/g);
    expect(links.filter((link) => !existsSync(path.resolve(folder, decodeURI(link))))).toEqual([]);
  });

  it('names files of the code that are there', () => {
    const files = all(text, /`((?:src|test|knowledge|prompts)\/[\w./-]+)`/g).filter((name) => !/[*…]|\bID\b/.test(name));
    const isThere = (name: string) => [root, path.join(root, 'src')].some((from) => existsSync(path.join(from, name)));
    expect(files.filter((name) => !isThere(name))).toEqual([]);
  });

  it('shows commands that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const ran = all(text, /\bnpm run (?:--silent )?([a-z][\w:-]*)/g);
    expect(ran.filter((name) => !(name in scripts))).toEqual([]);
    const own = all(text, /(?:tws -- |`tws |start\.mjs )([a-z][a-z-]*(?: [a-z][a-z-]*)?)/g);
    expect(own.filter((words) => !isCommand(words))).toEqual([]);
  });
});
