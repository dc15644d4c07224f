import { parseSync } from 'oxc-parser';

/** One import statement, static or dynamic. `names` are those of values; none of them means that only types come in. */
export type Import = { readonly from: string; readonly names: readonly string[] };

export type MeasuredFunction = { readonly name: string; readonly line: number; readonly lines: number; readonly parameters: number };

/** What the rules look at in one source file. */
export type Source = {
  readonly imports: readonly Import[];
  readonly exports: readonly string[];
  readonly functions: readonly MeasuredFunction[];
  readonly comments: readonly string[];
};

type Node = { readonly type: string; readonly start: number; readonly end: number; readonly [key: string]: unknown };

/** Parses a file's text; throws when it is no TypeScript. */
export function readSource(file: string, text: string): Source {
  const { program, errors, comments } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const nodes = [...walk(program)];
  return {
    imports: nodes.flatMap(({ node }) => readImport(node)),
    exports: nodes.flatMap(({ node }) => readExports(node)),
    functions: nodes.flatMap(({ node, name }) => measureFunction(node, name, text)),
    comments: comments.map(({ value }) => value),
  };
}

type Named = { readonly node: Node; readonly name: string };

/** All nodes, each with the name that its parent gives it: `const name = …`, `name: …`, `name() {}`. */
function* walk(value: unknown, name = ''): Generator<Named> {
  if (Array.isArray(value)) for (const item of value) yield* walk(item, name);
  if (!isNode(value)) return;
  yield { node: value, name };
  const own = nameOf(value.id) || nameOf(value.key);
  for (const [key, child] of Object.entries(value)) yield* walk(child, key === 'init' || key === 'value' ? own : '');
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function nameOf(value: unknown): string {
  return isNode(value) && typeof value.name === 'string' ? value.name : '';
}

function readImport(node: Node): Import[] {
  const from = sourceOf(node);
  if (from === undefined) return [];
  if (node.type === 'TSImportType' || node.importKind === 'type' || node.exportKind === 'type') return [{ from, names: [] }];
  return [{ from, names: importedNames(node) }];
}

const importing = new Set(['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration', 'ImportExpression', 'TSImportType']);

function sourceOf(node: Node): string | undefined {
  if (!importing.has(node.type) || !isNode(node.source)) return undefined;
  // A computed address cannot be checked, so it is named as it is and fits no rule.
  return typeof node.source.value === 'string' ? node.source.value : '(computed)';
}

/** Names of imported values; `*` stands for all of them. */
function importedNames(node: Node): string[] {
  const specifiers = Array.isArray(node.specifiers) ? node.specifiers.filter(isNode) : [];
  const onlyTypes = specifiers.length > 0 && specifiers.every(isTypeSpecifier);
  if (onlyTypes) return [];
  const values = specifiers.filter((specifier) => !isTypeSpecifier(specifier));
  return values.length === 0 ? ['*'] : values.map((specifier) => nameOf(specifier.imported) || nameOf(specifier.local) || '*');
}

function isTypeSpecifier(specifier: Node): boolean {
  return specifier.importKind === 'type' || specifier.exportKind === 'type';
}

function readExports(node: Node): string[] {
  if (node.type !== 'ExportNamedDeclaration' || !isNode(node.declaration)) return [];
  const { declaration } = node;
  if (Array.isArray(declaration.declarations)) return declaration.declarations.filter(isNode).map(({ id }) => nameOf(id));
  return [nameOf(declaration.id)];
}

function measureFunction(node: Node, name: string, text: string): MeasuredFunction[] {
  if (!/^(?:FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(node.type) || !Array.isArray(node.params)) return [];
  const lines = text.slice(node.start, node.end).split('\n');
  return [
    {
      name: nameOf(node.id) || name,
      line: text.slice(0, node.start).split('\n').length,
      lines: lines.filter((line) => line.trim() !== '').length,
      parameters: node.params.length,
    },
  ];
}
