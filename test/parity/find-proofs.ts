import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Feature, features, limits, type PlatformName, platforms } from './proves.ts';

const folders: readonly (readonly [string, PlatformName])[] = [
  ['slack', 'Slack'],
  ['teams', 'Teams'],
  ['playground', 'playground'],
  ['end-to-end', 'playground'],
];

const tests = path.join(import.meta.dirname, '..');

export type Proof = { readonly feature: string; readonly platform: PlatformName; readonly file: string };

/** Every sentence of a test that is marked as a proof. */
export function findProofs(): readonly Proof[] {
  return folders.flatMap(([folder, platform]) =>
    readdirSync(path.join(tests, folder))
      .filter((file) => file.endsWith('.test.ts'))
      .flatMap((file) => {
        const source = readFileSync(path.join(tests, folder, file), 'utf8');
        const marked = source.matchAll(/\bit(?:\.\w+(?:\([^\n]*\))?)*\(\s*proves\(\s*(\[[^\]]*\]|'\w+')/g);
        return [...marked].flatMap(([, names = '']) =>
          [...names.matchAll(/\w+/g)].map(([feature]) => ({ feature, platform, file: `${folder}/${file}` })),
        );
      }),
  );
}

/** The table of the README: what is proved, and a number where a platform cannot do it. */
export function renderMatrix(proofs: readonly Proof[]): string {
  const notes: string[] = [];
  const cell = (feature: Feature, platform: PlatformName) => {
    if (proofs.some((proof) => proof.feature === feature && proof.platform === platform)) return '✓';
    const reason = limits[platform]?.[feature];
    if (reason === undefined) return '?';
    if (!notes.includes(reason)) notes.push(reason);
    return `– (${notes.indexOf(reason) + 1})`;
  };
  const rows = keysOf(features).map((feature) => `| ${features[feature]} | ${platforms.map((name) => cell(feature, name)).join(' | ')} |`);
  const head = [`| | ${platforms.join(' | ')} |`, `|---|${platforms.map(() => '---').join('|')}|`];
  return [...head, ...rows, '', ...notes.map((note, place) => `${place + 1}. ${note}`)].join('\n');
}

export function keysOf<Key extends string>(record: { readonly [key in Key]: unknown }): readonly Key[] {
  // The keys of an object literal are those that its type names.
  return Object.keys(record) as Key[];
}
