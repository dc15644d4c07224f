import { LineCounter, parseDocument } from 'yaml';
import type { Fault } from './fault.ts';

/** A file cut into its front matter as data and its body; `lineOf` finds where a field stands. */
export type FrontMatter = {
  readonly data: unknown;
  readonly body: string;
  /** First line of the body, counted from 1. */
  readonly bodyLine: number;
  readonly lineOf: (path: readonly PropertyKey[]) => number;
};

type Yaml = Pick<FrontMatter, 'data' | 'lineOf'>;
type Broken = { readonly faults: readonly Fault[] };

/** Cuts off and parses the YAML between the two `---` lines; aliases and tags are refused, they have no use here. */
export function readFrontMatter(file: string, text: string): FrontMatter | Broken {
  const match = /^---\n([\s\S]*?\n)---[ \t]*(?:\n|$)/.exec(text);
  if (!match?.[1]) return { faults: [{ file, line: 1, problem: 'has no front matter between two lines of ---' }] };
  const yaml = readYaml(file, match[1], 1);
  if ('faults' in yaml) return yaml;
  const bodyLine = match[0].split('\n').length;
  return { ...yaml, body: text.slice(match[0].length), bodyLine };
}

/** Parses YAML that begins after `before` lines of the file. */
export function readYaml(file: string, source: string, before: number): Yaml | Broken {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, uniqueKeys: true });
  const lineAt = (offset: number) => lines.linePos(offset).line + before;
  const faults = [...document.errors, ...document.warnings].map((error) => ({
    file,
    line: lineAt(error.pos[0]),
    problem: `broken YAML: ${error.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '')}`,
  }));
  if (faults.length > 0) return { faults };
  const lineOf = (path: readonly PropertyKey[]) => {
    for (let depth = path.length; depth > 0; depth--) {
      const node = document.getIn(path.slice(0, depth), true);
      if (hasRange(node)) return lineAt(node.range[0]);
    }
    return before + 1;
  };
  return toData(file, () => document.toJS({ maxAliasCount: 0 }), before, lineOf);
}

function toData(file: string, read: () => unknown, before: number, lineOf: FrontMatter['lineOf']): Yaml | Broken {
  try {
    return { data: read(), lineOf };
  } catch {
    return { faults: [{ file, line: before + 1, problem: 'uses YAML aliases (*name); write the value out' }] };
  }
}

function hasRange(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}
