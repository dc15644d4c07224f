import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'oxc-parser';

/** A regular expression as it stands in a file. */
export type Expression = { readonly file: string; readonly line: number; readonly source: string; readonly flags: string };

/** A place where one is put together from text. */
export type Construction = { readonly file: string; readonly line: number };

type Found = { readonly literals: readonly Expression[]; readonly constructions: readonly Construction[] };
type Node = { readonly type: string; readonly start: number; readonly [key: string]: unknown };

export const root = path.join(import.meta.dirname, '..', '..');

/** All regular expressions of our own code: literals, and places where `RegExp` is called. */
export function findExpressions(): Found {
  const files = globSync('src/**/*.{ts,mjs,js}', { cwd: root }).filter((file) => !file.endsWith('.d.ts'));
  const found = files.map((file) => readFrom(file.split(path.sep).join('/'), readFileSync(path.join(root, file), 'utf8')));
  return {
    literals: found.flatMap(({ literals }) => literals),
    constructions: found.flatMap(({ constructions }) => constructions),
  };
}

/** The same of one file's text. */
export function readFrom(file: string, text: string): Found {
  const nodes = [...walk(parseSync(file, text).program)];
  const at = ({ start }: Node) => ({ file, line: text.slice(0, start).split('\n').length });
  return {
    literals: nodes.flatMap((node) => literalOf(node).map((literal) => ({ ...at(node), ...literal }))),
    constructions: nodes.filter(isConstruction).map(at),
  };
}

function* walk(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const item of value) yield* walk(item);
  if (!isNode(value)) return;
  yield value;
  for (const child of Object.values(value)) yield* walk(child);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function literalOf(node: Node): { source: string; flags: string }[] {
  const { regex } = node as { regex?: { pattern: string; flags: string } }; // only literals of expressions have it
  return node.type === 'Literal' && regex ? [{ source: regex.pattern, flags: regex.flags }] : [];
}

function isConstruction({ type, callee }: Node): boolean {
  return /^(?:New|Call)Expression$/.test(type) && isNode(callee) && callee.name === 'RegExp';
}
