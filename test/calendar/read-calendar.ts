import ICAL from 'ical.js';
import ical from 'node-ical';
import { expect } from 'vitest';
import { lintCalendar } from './lint-calendar.ts';

/** What both parsers must agree on. */
export type ReadEvent = {
  readonly uid: string;
  readonly sequence: number;
  readonly start: string;
  readonly end: string;
  readonly summary: string;
  readonly location: string | undefined;
  readonly description: string | undefined;
  readonly url: string | undefined;
  readonly status: string | undefined;
};

/** The events of a calendar that has no fault and that two independent parsers read alike. */
export function readCalendar(text: string): ReadEvent[] {
  expect(lintCalendar(text)).toEqual([]);
  const events = readWithIcalJs(text);
  const others = readWithNodeIcal(text);
  expect(others.map((other, index) => fair(other, events[index]))).toEqual(events.map((event) => fair(event, event)));
  return events;
}

/** node-ical takes an escaped backslash before an "n" for a line break, and strips quotes around a text: these are not compared. */
function fair(event: ReadEvent, reference: ReadEvent | undefined): Partial<ReadEvent> {
  const unfair = Object.entries(reference ?? {}).filter(([, value]) => typeof value === 'string' && /\\|^".*"$/s.test(value));
  return { ...event, ...Object.fromEntries(unfair.map(([name]) => [name, 'not compared'])) };
}

function readWithIcalJs(text: string): ReadEvent[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((event) => {
    const text = (name: string) => event.getFirstPropertyValue(name)?.toString();
    const instant = (name: string) => (event.getFirstPropertyValue(name) as InstanceType<typeof ICAL.Time>).toJSDate().toISOString(); // a date-time by the lint
    return {
      ...{ uid: text('uid') ?? '', sequence: Number(text('sequence')), summary: text('summary') ?? '' },
      ...{ start: instant('dtstart'), end: instant('dtend') },
      ...{ location: text('location'), description: text('description'), url: text('url'), status: text('status') },
    };
  });
}

function readWithNodeIcal(text: string): ReadEvent[] {
  const parts = Object.values(ical.sync.parseICS(text)).filter((part) => part !== undefined && 'type' in part && part.type === 'VEVENT');
  return parts.map((part) => {
    const event = part as unknown as Record<string, unknown>; // its types claim more than it reads
    const text = (name: string) => (event[name] === undefined ? undefined : wordsOf(event[name]));
    return {
      ...{ uid: text('uid') ?? '', sequence: Number(event.sequence), summary: text('summary') ?? '' },
      ...{ start: (event.start as Date).toISOString(), end: (event.end as Date).toISOString() }, // dates by the lint
      ...{ location: text('location'), description: text('description'), url: text('url'), status: text('status') },
    };
  });
}

/** A property with parameters comes as `{ params, val }`. */
function wordsOf(value: unknown): string {
  return String(typeof value === 'object' && value !== null && 'val' in value ? value.val : value);
}
