const months = ['januar', 'februar', 'märz', 'april', 'mai', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'dezember'];
const monthName = months.join('|');

/**
 * Patterns of dates in German prose with named groups that `readDate` understands. "Ende 2026" is its last day, because
 * what ends then ends with it.
 */
export const datePattern = [
  String.raw`(?<!\d)(?<day>\d{1,2})\.\s?(?:(?<number>\d{1,2})\.(?!\d{3}\b)|(?<name>${monthName})(?!\p{L}))(?:\s?(?<dayYear>(?:19|20)\d\d)(?!\d))?`,
  String.raw`(?:(?<monthEnd>ende)\s)?(?<!\p{L})(?<month>${monthName})\s(?<monthYear>(?:19|20)\d\d)(?!\d)`,
  String.raw`(?<![\d/.])(?<slashMonth>0?[1-9]|1[0-2])/(?<slashYear>(?:19|20)\d\d)(?!\d)`,
  String.raw`(?<!\p{L})(?<yearEnd>jahresende|ende)\s(?<endYear>(?:19|20)\d\d)(?!\d)`,
].join('|');

type Groups = { readonly [name: string]: string | undefined };

/** An ISO day or month, a day without a year as `--MM-DD`; undefined when the groups hold no date of the calendar. */
export function readDate(groups: Groups): string | undefined {
  if (groups.day !== undefined) return readDay(groups.dayYear, groups.number ?? placeOf(groups.name), groups.day);
  if (groups.endYear !== undefined) return `${groups.endYear}-12-31`;
  if (groups.slashYear !== undefined) return `${groups.slashYear}-${(groups.slashMonth ?? '').padStart(2, '0')}`;
  if (groups.monthYear === undefined) return undefined;
  const month = `${groups.monthYear}-${placeOf(groups.month)}`;
  return groups.monthEnd === undefined ? month : lastDayOf(month);
}

function readDay(year: string | undefined, month: string, day: string): string | undefined {
  const text = `${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const known = new Date(`${year ?? '2024'}-${text}T00:00:00Z`); // a leap year has every day
  const isReal = !Number.isNaN(known.getTime()) && known.toISOString().slice(5, 10) === text;
  return isReal ? `${year ?? '-'}-${text}` : undefined;
}

function placeOf(name = ''): string {
  return String(months.indexOf(name.toLowerCase()) + 1).padStart(2, '0');
}

/** The last day of the time that an ISO year, month or day names. */
function lastDayOf(date: string): string {
  const [year = '', month = '12', day] = date.split('-');
  if (day !== undefined) return date;
  return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
}
