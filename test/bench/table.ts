export type Row = {
  readonly what: string;
  readonly ours: number;
  readonly other?: number | undefined;
  readonly unit: 'ms' | 's' | 'MB' | 'share' | 'events';
  /** The most that is allowed, for a share the least; absent where nothing was promised. */
  readonly target?: number | undefined;
};

/** True when a promise is broken. */
export function isMissed({ ours, target, unit }: Row): boolean {
  return target !== undefined && (unit === 'share' ? ours < target : ours > target);
}

/** All rows as one text table; the ratio is ours to the other's. */
export function renderTable(rows: readonly Row[]): string {
  const head = ['', 'this bot', 'peer', 'ratio', 'target', ''];
  const lines = [head, ...rows.map(toCells)];
  const widths = head.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)));
  return lines
    .map((cells) =>
      cells
        .map((cell, column) => pad(cell, widths[column] ?? 0, column))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function toCells(row: Row): string[] {
  const { what, ours, other, target, unit } = row;
  const sign = unit === 'share' ? '≥' : '≤';
  return [
    what,
    showValue(ours, unit),
    other === undefined ? '' : showValue(other, unit),
    other === undefined ? '' : (ours / other).toFixed(2),
    target === undefined ? '' : `${sign} ${showValue(target, unit)}`,
    isMissed(row) ? 'MISSED' : '',
  ];
}

/** A figure as people read it; times are in milliseconds. */
export function showValue(value: number, unit: Row['unit']): string {
  if (unit === 'share') return `${(100 * value).toFixed(1)} %`;
  if (unit === 's') return `${(value / 1000).toFixed(2)} s`;
  return `${value.toFixed(value < 10 && unit === 'ms' ? 2 : 0)} ${unit}`;
}

function pad(cell: string, width: number, column: number): string {
  return column === 0 || column === 5 ? cell.padEnd(width) : cell.padStart(width);
}
