/** What the operator has to fill in, and what has to be checked by a person before anybody relies on it. */
export const fillIn = '**bitte eintragen**';
export const check = '**bitte prüfen**';

/** A table; what stands in a cell never breaks it. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replace(/\s+/g, ' ')).join(' | ')} |`;
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}

export function markdownList(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

/** A paper with what stands above all of them. */
export function markdownPaper(title: string, day: string, parts: readonly string[]): string {
  const notice = `Entwurf vom ${day}, erzeugt mit „tws privacy“ aus Konfiguration und Schema dieser Installation. Keine Rechtsberatung: Die oder der Datenschutzbeauftragte prüft vor Gebrauch.`;
  return `${[`# ${title}`, `> ${notice}`, ...parts].join('\n\n')}\n`;
}
