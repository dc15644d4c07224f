import { type Document, isAlias, isCollection, isMap, isScalar, isSeq } from 'yaml';
import { findHiddenCharacter } from './hidden-character.ts';

/** Parsed YAML seen once from top to bottom. Offsets count characters from the start of the source. */
export type InspectedYaml = {
  /** Where each field and list item begins, by `pathKey`. */
  readonly offsets: ReadonlyMap<string, number>;
  /** What YAML can do and curated text has no use for: aliases, tags, repeated keys, escaped hidden characters, depth. */
  readonly problems: readonly { readonly offset: number; readonly problem: string }[];
};

const deepest = 20;

/** Walks a document by hand: the library's own search for repeated keys takes seconds for some ten thousand keys. */
export function inspectYaml(document: Document): InspectedYaml {
  const offsets = new Map<string, number>();
  const problems: { offset: number; problem: string }[] = [];
  const walk = ({ node, path, offset }: Place) => {
    offsets.set(pathKey(path), offset);
    problems.push(...findMisuse(node, path.length).map((problem) => ({ offset, problem })));
    if (path.length >= deepest) return;
    const children = childrenOf(node, path, offset);
    const keys = new Set<PropertyKey>();
    for (const child of children) {
      const key = child.path.at(-1) ?? '';
      if (keys.has(key)) problems.push({ offset: child.offset, problem: `field "${child.path.join('.')}" stands twice` });
      keys.add(key);
      walk(child);
    }
  };
  walk({ node: document.contents, path: [], offset: 0 });
  return { offsets, problems };
}

export function pathKey(path: readonly PropertyKey[]): string {
  return JSON.stringify(path.map(String));
}

type Place = { readonly node: unknown; readonly path: readonly PropertyKey[]; readonly offset: number };

function findMisuse(node: unknown, depth: number): string[] {
  if (isAlias(node)) return [`uses the YAML alias *${node.source}; write the value out`];
  if (isMap(node) && !node.items.every(({ key }) => isScalar(key))) return ['has a name of a field that is no plain text'];
  if (isCollection(node) && depth >= deepest) return [`nests deeper than ${deepest} levels`];
  if ((isScalar(node) || isCollection(node)) && node.tag !== undefined) return [`uses the YAML tag ${node.tag}; leave it out`];
  const hidden = isScalar(node) && typeof node.value === 'string' ? findHiddenCharacter(node.value) : undefined;
  return hidden === undefined ? [] : [`hidden character ${hidden}; delete it`];
}

function childrenOf(node: unknown, path: readonly PropertyKey[], offset: number): Place[] {
  const startOf = (child: unknown) => (isScalar(child) || isCollection(child) || isAlias(child) ? (child.range?.[0] ?? offset) : offset);
  if (isSeq(node)) return node.items.map((item, i) => ({ node: item, path: [...path, i], offset: startOf(item) }));
  if (!isMap(node)) return [];
  return node.items.map(({ key, value }) => {
    const name = isScalar(key) ? String(key.value) : '?'; // to write out a collection can take longer than memory lasts
    return { node: value, path: [...path, name], offset: startOf(key) };
  });
}
