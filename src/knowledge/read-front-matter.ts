import { LineCounter, parseDocument, type YAMLError } from 'yaml';
import type { Fault } from './fault.ts';
import { inspectYaml, pathKey } from './inspect-yaml.ts';

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
  // inspectYaml looks for repeated keys
  const document = parseDocument(source, { lineCounter: lines, uniqueKeys: false, stringKeys: true, prettyErrors: false });
  const lineAt = (offset: number) => lines.linePos(offset).line + before;
  const broken = describeErrors([...document.errors, ...document.warnings]);
  const { offsets, problems } = inspectYaml(document);
  const faults = (broken.length > 0 ? broken : problems).map(({ offset, problem }) => ({ file, line: lineAt(offset), problem }));
  if (faults.length > 0) return { faults };
  const lineOf = (path: readonly PropertyKey[]) => {
    for (let depth = path.length; depth > 0; depth--) {
      const offset = offsets.get(pathKey(path.slice(0, depth)));
      if (offset !== undefined) return lineAt(offset);
    }
    return before + 1;
  };
  return { data: document.toJS(), lineOf };
}

function describeErrors(errors: readonly YAMLError[]) {
  const tooDeep = errors.find((error) => error.code === 'RESOURCE_EXHAUSTION'); // what follows it is noise
  if (tooDeep) return [{ offset: tooDeep.pos[0], problem: 'broken YAML: nests too deeply' }];
  return errors.map((error) => ({ offset: error.pos[0], problem: `broken YAML: ${error.message}` }));
}
