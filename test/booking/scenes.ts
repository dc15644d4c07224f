import { expect, vi } from 'vitest';
import { sayWhen } from '../../src/book/replies/say-when.ts';
import type { Workshop } from '../../src/book/workshop.ts';
import { type ReadEvent, readCalendar } from '../calendar/read-calendar.ts';
import { type Actor, addDate, bookingsOf, type Entries, pass, type Stage } from './stage.ts';

const hour = 3_600_000;

/** What a participant fills in besides the date; the name is for the attendance list alone. */
export const asCouncil = { audience: 'worksCouncil', branch: 'neunkirchen', seats: '1' } as const;

/** The entry that somebody was given for their own calendar, which two parsers read alike. */
export async function entryOf(actor: Actor, isMeant: (event: ReadEvent) => boolean): Promise<ReadEvent> {
  return await vi.waitFor(
    async () => {
      const events = (await actor.calendars()).flatMap(readCalendar);
      const found = events.findLast(isMeant);
      if (!found) throw new Error(`no such entry among ${JSON.stringify(events)}`);
      return found;
    },
    { timeout: 20_000, interval: 30 },
  );
}

export const isAt =
  ({ start, end }: Workshop, status: 'CONFIRMED' | 'CANCELLED' = 'CONFIRMED') =>
  (event: ReadEvent) =>
    event.start === start && event.end === end && event.status === status;

/** Books a date in the form that `/workshop` opens. */
export async function book(actor: Actor, { id, format }: Workshop, entries: Entries = {}): Promise<void> {
  await actor.calls('');
  const found = await actor.finds('date', '', { topic: format });
  expect(found).toContain(id);
  await actor.fills({ topic: format, date: id, ...asCouncil, ...entries });
}

/** From the form to the entry in the calendar; a second try books nothing. */
export async function bookTwice(stage: Stage): Promise<void> {
  const date = await addDate(stage, { id: 'zweimal' });
  const other = await addDate(stage, { id: 'anderes', format: 'foerder-basis' });
  const anna = stage.actor('anna');
  await anna.calls('');
  expect(await anna.finds('date', '', { topic: date.format })).not.toContain(other.id);
  expect(await anna.finds('date', 'förderinstrumente')).toEqual([other.id]);
  await anna.fills({ topic: date.format, date: date.id, ...asCouncil, names: 'Anna Geheim' });
  await anna.reads('Gebucht: Wasserstoff verstehen. Die Einzelheiten');
  await anna.reads('Dein Platz ist fest gebucht.');
  const entry = await entryOf(anna, isAt(date));
  expect(entry).toMatchObject({ summary: expect.stringContaining('Wasserstoff'), location: 'Arbeitskammer', sequence: 0 });
  await book(anna, date);
  await anna.reads(/schon eine Buchung.*Es wurde nichts Neues gebucht/s);
  expect(await bookingsOf(stage, anna, date.id)).toMatchObject([{ state: 'confirmed', seats: 1 }]);
}

/** One seat, and three who want it: an offer that runs out and one that is taken. */
export async function waitForSeat(stage: Stage): Promise<void> {
  const date = await addDate(stage, { id: 'voll', capacity: 1 });
  const [bert, cem, dora] = [stage.actor('bert'), stage.actor('cem'), stage.actor('dorothee')];
  await book(bert, date);
  const booked = await entryOf(bert, isAt(date));
  await book(cem, date);
  await cem.reads('Du stehst auf der Warteliste auf Platz 1');
  await book(dora, date);
  await dora.reads('Du stehst auf der Warteliste auf Platz 2');
  await bert.presses({ words: 'fest gebucht', label: 'Absagen', yes: 'Ja, abgeben' });
  await bert.reads('Abgesagt. Dein Platz geht an die Nächsten');
  const cancelled = await entryOf(bert, isAt(date, 'CANCELLED'));
  expect(cancelled).toMatchObject({ uid: booked.uid, sequence: booked.sequence + 1 });
  await cem.reads('Ein Platz ist frei geworden');
  await pass(stage, 49 * hour);
  await cem.reads('Abgelaufen: Wasserstoff verstehen');
  await dora.reads('Ein Platz ist frei geworden');
  await dora.presses({ words: 'frei geworden', label: 'Annehmen' });
  await dora.reads('Angenommen, Dein Platz ist fest gebucht');
  await entryOf(dora, isAt(date));
  expect(await cem.calendars()).toEqual([]);
  const roster = await stage.bot.booking.ledger.roster(date.id);
  expect(roster?.bookings.map(({ state }) => state)).toEqual(['cancelled', 'cancelled', 'confirmed']);
}

/** A coordinator agrees to one and refuses another, in the channel; the message there shows it. */
export async function decideRequests(stage: Stage): Promise<void> {
  const date = await addDate(stage, { id: 'zusage', approval: true });
  const [emil, frida] = [stage.actor('emil'), stage.actor('frida')];
  await book(emil, date, { names: 'Emil Geheim', note: 'Ruf mich an' });
  await emil.reads(/Angefragt: .*die Koordination entscheidet/s);
  await stage.deskReads(sayWhen(date), 'Zusagen');
  await stage.coordinator.presses({ words: sayWhen(date), label: 'Zusagen' });
  await stage.deskReads(sayWhen(date), 'Zugesagt.');
  await emil.reads('Dein Platz ist fest gebucht.');
  await entryOf(emil, isAt(date));
  await book(frida, date);
  await stage.deskReads(sayWhen(date), 'Zusagen');
  await stage.coordinator.presses({ words: sayWhen(date), label: 'Ablehnen' });
  await stage.coordinator.fills({ reason: 'Diesmal nur für Neue' });
  await stage.deskReads(sayWhen(date), 'Abgelehnt.');
  await frida.reads('Diesmal nur für Neue');
  expect(await frida.calendars()).toEqual([]);
}

/** A coordinator moves a date; who is booked gets the entry that takes the place of the first. */
export async function moveDate(stage: Stage): Promise<void> {
  const date = await addDate(stage, { id: 'verschoben', format: 'ki-mitbestimmung' });
  const greta = stage.actor('greta');
  await book(greta, date);
  const first = await entryOf(greta, isAt(date));
  const { coordinator } = stage;
  await coordinator.calls('teilnehmer KI');
  await coordinator.presses({ words: sayWhen(date), label: 'Ansehen' });
  await coordinator.reads('1 von 2 Plätzen');
  await coordinator.presses({ words: '1 von 2 Plätzen', label: 'Termin ändern' });
  await coordinator.fills({ start: '14:00', end: '17:00', place: 'Völklinger Hütte' });
  await coordinator.fills({});
  await coordinator.fills({});
  await coordinator.reads(/Gespeichert\. .*Bescheid/s);
  await greta.reads('Termin oder Ort haben sich geändert');
  const moved = await entryOf(greta, (event) => event.uid === first.uid && event.sequence > first.sequence);
  expect(moved).toMatchObject({ location: 'Völklinger Hütte', status: 'CONFIRMED' });
  expect(moved.start).not.toBe(first.start);
}

/** A plant asks, is offered a date, and takes it. */
export async function agreeInHouse(stage: Stage): Promise<void> {
  const hanna = stage.actor('hanna');
  await hanna.calls('anfrage');
  const wish = { company: 'Stahl AG', place: 'Neunkirchen', wishedDates: 'KW 6', people: '9', about: 'Umbau der Öfen' };
  await hanna.fills({ format: 'h2-grundlagen', ...wish, branch: 'neunkirchen' });
  await hanna.reads('Deine Anfrage ist bei der Koordination');
  await stage.deskReads('Stahl AG', 'Termin vorschlagen');
  const { coordinator } = stage;
  await coordinator.presses({ words: 'Stahl AG', label: 'Termin vorschlagen' });
  const day = new Date(stage.bot.now().getTime() + 50 * 24 * hour).toISOString().slice(0, 10);
  await coordinator.fills({ day, start: '09:00', end: '12:00', place: 'Kantine' });
  await coordinator.fills({});
  await coordinator.reads('Vorgeschlagen. Wer angefragt hat, bekommt Bescheid');
  await hanna.reads('Für Stahl AG schlägt die Koordination diesen Termin vor');
  await hanna.presses({ words: 'schlägt die Koordination diesen Termin vor', label: 'Passt' });
  await hanna.reads(/Gebucht: .*fest gebucht/s);
  const entry = await entryOf(hanna, ({ location }) => location?.startsWith('Kantine') ?? false);
  expect(entry.start.slice(0, 10)).toBe(day);
  await stage.deskReads('Stahl AG', 'Bestätigt');
}

/** Nobody's name, words or id stands where others read. */
export function expectNobodyNamed(stage: Stage, names: readonly string[]): void {
  const seen = stage.channels();
  expect(seen).toContain('Zugesagt.');
  for (const name of [...names, 'Geheim', 'Ruf mich an']) expect(seen).not.toContain(name);
}
