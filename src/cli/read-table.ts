import Papa from 'papaparse';

/** The line on which a row begins, and its cells by column. */
type Row<Column extends string> = { readonly line: number; readonly cells: Readonly<Partial<Record<Column, string>>> };

type Problem = { readonly line: number; readonly problem: string };

/** `rows` is empty where the columns themselves are wrong. */
export type Table<Column extends string> = { readonly rows: readonly Row<Column>[]; readonly problems: readonly Problem[] };

/**
 * Reads a table that a spreadsheet has written. A column that is not known is a problem, not a thing to overlook:
 * whoever writes `quota` for `quotas` means something by it.
 */
export function readTable<Column extends string>(text: string, columns: readonly Column[]): Table<Column> {
  const plain = text.replace(/\r\n?/g, '\n');
  const { data, errors } = Papa.parse<string[]>(plain, { delimiter: findDelimiter(plain), newline: '\n' });
  const lines = numberLines(data);
  const broken = errors.map(({ row = 0, message }) => ({ line: lines[row] ?? 1, problem: message }));
  const all = data.map((cells, place) => ({ line: lines[place] ?? 1, cells }));
  const [header = { line: 1, cells: [] }, ...body] = all.filter(({ cells }) => cells.some(isFilled));
  const names = header.cells.map((name) => name.trim().toLowerCase());
  const misnamed = [...findMisnamed(names, columns)].map((problem) => ({ line: header.line, problem }));
  if (misnamed.length > 0) return { rows: [], problems: [...broken, ...misnamed] };
  const misplaced = body.flatMap(({ line, cells }) => [...findMisplaced(cells, names)].map((problem) => ({ line, problem })));
  const rows = body.map(({ line, cells }) => ({ line, cells: toRow(cells, names, columns) }));
  return { rows, problems: [...broken, ...misplaced] };
}

/** No column has a separator in its name, so the header alone says which one is meant; cells hold all of them. */
function findDelimiter(text: string): string {
  const header = text.trimStart().split('\n', 1)[0] ?? '';
  const count = (delimiter: string) => header.split(delimiter).length;
  return [',', ';', '\t'].toSorted((one, other) => count(other) - count(one))[0] ?? ',';
}

/** Every line break ends a row or stands in a cell. */
function numberLines(rows: readonly (readonly string[])[]): readonly number[] {
  let next = 1;
  return rows.map((cells) => {
    const line = next;
    next += cells.reduce((breaks, cell) => breaks + cell.split('\n').length - 1, 1);
    return line;
  });
}

function* findMisnamed(names: readonly string[], columns: readonly string[]): Generator<string> {
  if (!names.some(isFilled)) yield `has no columns; known are ${columns.join(', ')}`;
  for (const [place, name] of names.entries()) {
    if (isFilled(name) && !columns.includes(name)) yield `${name}: is no column; known are ${columns.join(', ')}`;
    if (isFilled(name) && names.indexOf(name) < place) yield `${name}: is a column twice`;
  }
}

/** Columns without a name may stand there as long as they are empty: spreadsheets leave them behind. */
function* findMisplaced(cells: readonly string[], names: readonly string[]): Generator<string> {
  if (cells.length < names.length) yield `has ${cells.length} cells for ${names.length} columns`;
  for (const [place, cell] of cells.entries()) {
    if (isFilled(cell) && !isFilled(names[place] ?? '')) yield `"${cell.trim()}" stands in no column`;
  }
}

function toRow<Column extends string>(cells: readonly string[], names: readonly string[], columns: readonly Column[]) {
  const row: Partial<Record<Column, string>> = {};
  for (const column of columns) row[column] = unquote(cells[names.indexOf(column)] ?? '');
  return row;
}

/** Takes back the mark that `export` puts before what a spreadsheet would run as a formula. */
function unquote(cell: string): string {
  return cell.replace(/^'(?=[=+\-@\t])/, '');
}

function isFilled(cell: string): boolean {
  return cell.trim() !== '';
}
