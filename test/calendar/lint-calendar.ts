/** A content line as it stands: `DTSTART;VALUE=DATE-TIME:20261025T010000Z`. */
type Property = { readonly name: string; readonly parameters: string; readonly value: string };

const required = { VCALENDAR: ['PRODID', 'VERSION'], VEVENT: ['UID', 'DTSTAMP', 'DTSTART', 'DTEND', 'SUMMARY', 'ORGANIZER', 'SEQUENCE'] };
/** RFC 5545, 3.6 and 3.6.1: of these there is one or none. */
const once = new Set([
  ...['PRODID', 'VERSION', 'CALSCALE', 'METHOD', 'NAME', 'REFRESH-INTERVAL', 'X-WR-CALNAME', 'X-PUBLISHED-TTL'],
  ...['UID', 'DTSTAMP', 'DTSTART', 'DTEND', 'DURATION', 'CLASS', 'CREATED', 'DESCRIPTION', 'GEO', 'LAST-MODIFIED', 'LOCATION'],
  ...['ORGANIZER', 'PRIORITY', 'SEQUENCE', 'STATUS', 'SUMMARY', 'TRANSP', 'URL', 'RECURRENCE-ID'],
]);
const known = new Set([...once, 'BEGIN', 'END']);
const texts = new Set(['SUMMARY', 'DESCRIPTION', 'LOCATION', 'X-WR-CALNAME', 'NAME']);
const utc = /^\d{8}T\d{6}Z$/;

/** What RFC 5545 and RFC 5546 have against a calendar; empty when nothing. */
export function lintCalendar(text: string): string[] {
  const properties = unfold(text).map(readProperty);
  return [...findBadLines(text), ...findBadProperties(properties), ...findBadComponents(properties)];
}

function findBadLines(text: string): string[] {
  const problems: string[] = [];
  if (!text.endsWith('\r\n')) problems.push('does not end with CRLF');
  if (/(?<!\r)\n|\r(?!\n)/.test(text)) problems.push('has a line break other than CRLF');
  if (/(?![\r\n\t])\p{Cc}/u.test(text)) problems.push('has a control character');
  if (!text.isWellFormed()) problems.push('has half a character');
  const lines = text.split('\r\n');
  if (lines.slice(0, -1).includes('')) problems.push('has an empty line');
  return [...problems, ...lines.filter((line) => Buffer.byteLength(line) > 75).map((line) => `too long: ${line}`)];
}

function unfold(text: string): string[] {
  return text
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .filter((line) => line !== '');
}

function readProperty(line: string): Property {
  const [, name = '', parameters = '', value = ''] = /^([A-Z][A-Z0-9-]*)((?:;[A-Z-]+=(?:"[^"]*"|[^":;,]*))*):(.*)$/s.exec(line) ?? [];
  return { name: name === '' ? `broken line ${line}` : name, parameters, value };
}

function* findBadProperties(properties: readonly Property[]): Generator<string> {
  for (const { name, value } of properties) {
    if (!known.has(name)) yield `unknown: ${name}`;
    if (texts.has(name) && /(?<!\\)(?:\\\\)*(?:[;,]|\\(?![\\;,nN]))/.test(value)) yield `${name} is not escaped: ${value}`;
    if (name.startsWith('DT') && !utc.test(value)) yield `${name} is not in UTC: ${value}`;
    if (name === 'URL' && (!URL.canParse(value) || /[\\\s]/.test(value))) yield `URL is none: ${value}`;
    if (name === 'ORGANIZER' && !/^mailto:[^\s@]+@[^\s@]+$/.test(value)) yield `ORGANIZER is none: ${value}`;
    if (name === 'SEQUENCE' && !/^\d+$/.test(value)) yield `SEQUENCE is none: ${value}`;
  }
}

function* findBadComponents(properties: readonly Property[]): Generator<string> {
  const [calendar, ...events] = splitComponents(properties);
  yield* findBadComponent('VCALENDAR', calendar ?? []);
  const isCancel = textOf(calendar ?? [], 'METHOD') === 'CANCEL';
  for (const event of events) {
    yield* findBadComponent('VEVENT', event);
    if (textOf(event, 'DTEND') <= textOf(event, 'DTSTART')) yield 'ends before it starts';
    if (isCancel && textOf(event, 'STATUS') !== 'CANCELLED') yield 'cancels without STATUS:CANCELLED';
  }
  const uids = events.map((event) => textOf(event, 'UID'));
  if (new Set(uids).size !== uids.length) yield 'has a UID twice';
}

function* findBadComponent(kind: keyof typeof required, properties: readonly Property[]): Generator<string> {
  const names = properties.map(({ name }) => name);
  for (const name of required[kind]) if (!names.includes(name)) yield `${kind} lacks ${name}`;
  for (const name of new Set(names)) {
    if (once.has(name) && names.indexOf(name) !== names.lastIndexOf(name)) yield `${kind} has ${name} twice`;
  }
}

/** Properties of the calendar itself, then of each event. */
function splitComponents(properties: readonly Property[]): Property[][] {
  const calendar: Property[] = [];
  const events: Property[][] = [];
  let inside = calendar;
  for (const property of properties) {
    const { name, value } = property;
    if (name === 'BEGIN' && value === 'VEVENT') {
      inside = [];
      events.push(inside);
    } else if (name === 'END' && value === 'VEVENT') inside = calendar;
    else if (name !== 'BEGIN' && name !== 'END') inside.push(property);
  }
  return [calendar, ...events];
}

function textOf(properties: readonly Property[], wanted: string): string {
  return properties.find(({ name }) => name === wanted)?.value ?? '';
}
