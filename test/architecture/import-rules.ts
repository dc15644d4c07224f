import { builtinModules } from 'node:module';
import path from 'node:path';
import type { Import } from './read-source.ts';

type Rule = { readonly values: readonly string[]; readonly types: readonly string[]; readonly packages?: 'none' };

const features = ['ask', 'curate', 'book', 'digest', 'privacy', 'check', 'expert'];
const adapters = ['slack', 'teams', 'playground'];
const inner = [
  'chat',
  ...features,
  'prompts',
  'bot',
  'relay',
  'platform',
  ...adapters,
  'knowledge',
  'llm',
  'storage',
  'calendar',
  'papers',
  'links',
  'metrics',
  'office-config',
  'data-dir-config',
  'limit-config',
  'slack-config',
  'teams-config',
  'model-config',
];
const forEverybody = ['errors', 'log', 'meter', 'trace', 'days', 'figures'];

const feature: Rule = { values: ['chat', 'prompts', ...forEverybody], types: [] };
const adapter: Rule = { values: ['chat', 'platform', ...forEverybody], types: [] };
const alone: Rule = { values: [], types: [] };

/** The table of the architecture: what a folder or file directly below `src` may import, besides itself. */
const rules: Readonly<Record<string, Rule>> = {
  chat: { ...alone, packages: 'none' },
  ...Object.fromEntries(features.map((name) => [name, feature])),
  bot: { values: ['chat', ...features, ...forEverybody], types: [] },
  relay: { values: ['chat', ...forEverybody], types: [] },
  platform: { values: ['chat', ...forEverybody], types: [] },
  ...Object.fromEntries(adapters.map((name) => [name, adapter])),
  knowledge: { values: forEverybody, types: features },
  llm: { values: ['prompts', ...forEverybody], types: features },
  storage: { values: forEverybody, types: [...features, 'chat'] },
  calendar: { values: forEverybody, types: features },
  papers: { values: forEverybody, types: features },
  links: alone,
  metrics: { values: forEverybody, types: [...features, 'chat'] },
  prompts: { values: forEverybody, types: [] },
  errors: alone,
  log: alone,
  meter: alone,
  trace: alone,
  days: alone,
  figures: alone,
  'office-config': { values: forEverybody, types: [] },
  'data-dir-config': { values: forEverybody, types: [] },
  'limit-config': { values: forEverybody, types: [] },
  'slack-config': { values: forEverybody, types: [] },
  'teams-config': { values: forEverybody, types: [] },
  'model-config': { values: forEverybody, types: [] },
  config: { values: [...inner, ...forEverybody], types: [] },
  main: { values: [...inner, ...forEverybody, 'config'], types: [] },
  operate: { values: [...inner, ...forEverybody, 'config', 'main'], types: [] },
  cli: { values: [...inner, ...forEverybody, 'config', 'main', 'operate'], types: [] },
  start: { values: ['cli'], types: [] },
};

/** Values that a folder may use although the table allows it only types of the other, each for a reason. */
const exceptions = [
  // Lists of words that both the type and the schema of an article are made of: data, no behaviour.
  { folder: 'knowledge', from: 'src/ask/article.ts', names: ['aspects', 'situations', 'sectionNames', 'branchIds', 'industries'] },
  { folder: 'office-config', from: 'src/ask/article.ts', names: ['branchIds', 'industries'] },
  { folder: 'metrics', from: 'src/ask/article.ts', names: ['branchIds'] },
  // The same for a format of workshops.
  { folder: 'knowledge', from: 'src/book/format.ts', names: ['audiences'] },
  // The one way of counting seats, so that the counter in the tables and the rules never disagree.
  { folder: 'storage', from: 'src/book/count-seats.ts', names: ['countTaken'] },
  // The one way of writing down who somebody is, so that no store invents its own.
  { folder: 'storage', from: 'src/chat/references.ts', names: ['personKey'] },
];

/** Packages that only one folder knows. */
const owners: readonly (readonly [RegExp, string])[] = [
  [/^@slack\//, 'slack'],
  [/^(?:botbuilder|botframework)/, 'teams'],
  [/^(?:openai|langchain|@langchain)(?:\/|$)/, 'llm'],
  [/^(?:kysely|@?keyv|pg|node:sqlite)(?:\/|$)/, 'storage'],
  [/^htmx\.org(?:\/|$)/, 'playground'],
  [/^ical-generator(?:\/|$)/, 'calendar'],
  [/^pdfmake(?:\/|$)/, 'papers'],
  [/^prom-client(?:\/|$)/, 'metrics'],
];

/** What is wrong with the imports of one file below `src`; empty when nothing is. */
export function findForbidden(file: string, imports: readonly Import[]): string[] {
  const folder = folderOf(file);
  const rule = rules[folder];
  if (!rule) return [`${file}: ${folder} is not in the import table`];
  return imports.flatMap(({ from, names }) => {
    const allowed = from.startsWith('.') ? mayUse(file, rule, { from, names }) : mayUsePackage(folder, rule, from);
    return allowed ? [] : [`${file} must not import ${names.length === 0 ? 'types of ' : ''}${from}`];
  });
}

function mayUse(file: string, rule: Rule, { from, names }: Import): boolean {
  const target = path.posix.join(path.posix.dirname(file), from);
  const folder = folderOf(target);
  if (!target.startsWith('src/')) return false;
  if (folder === folderOf(file) || rule.values.includes(folder)) return true;
  return (names.length === 0 && rule.types.includes(folder)) || isException(folderOf(file), { from: target, names });
}

function isException(folder: string, { from, names }: Import): boolean {
  const exception = exceptions.find((candidate) => candidate.folder === folder && candidate.from === from);
  return exception !== undefined && names.every((name) => exception.names.includes(name));
}

function mayUsePackage(folder: string, { packages }: Rule, name: string): boolean {
  const owner = owners.find(([pattern]) => pattern.test(name))?.[1];
  const written = name.startsWith('node:') || !builtinModules.includes(name);
  return packages !== 'none' && written && name !== '(computed)' && (owner === undefined || owner === folder);
}

/** `ask` for `src/ask/replies/x.ts`, `main` for `src/main.ts`. */
function folderOf(file: string): string {
  return (file.split('/')[1] ?? '').replace(/\.\w+$/, '');
}

/** Exceptions that no file needs any more. */
export function findUnusedExceptions(sources: readonly { readonly file: string; readonly imports: readonly Import[] }[]): string[] {
  const used = sources.flatMap(({ file, imports }) =>
    imports.flatMap(({ from, names }) =>
      names.map((name) => `${folderOf(file)} ${path.posix.join(path.posix.dirname(file), from)} ${name}`),
    ),
  );
  const allowed = exceptions.flatMap(({ folder, from, names }) => names.map((name) => `${folder} ${from} ${name}`));
  return allowed.filter((exception) => !used.includes(exception));
}
