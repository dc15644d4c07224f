import { describe, expect, it } from 'vitest';
import { personKey } from '../../src/chat/references.ts';
import { messageOf, textOf } from '../bot/open-bot.ts';
import { figure } from '../report/figure.ts';
import { choiceOf } from './choice-of.ts';
import { dumpAll, hashesOfAnna, readEverything, readSecrets } from './find-traces.ts';
import { leaveMarks, marks } from './leave-marks.ts';
import { anna, bert, engines, type OfficeBot, openOfficeBot } from './open-office-bot.ts';

const words = Object.values(marks);
const latin1 = (text: string) => Buffer.from(text, 'utf8').toString('latin1');
const left = (text: string) => words.filter((word) => text.includes(word) || text.includes(latin1(word)));

/** What a person gets as a file. */
async function exportOf({ press }: OfficeBot, person: typeof anna | typeof bert): Promise<string> {
  const block = messageOf(await press(person, 'privacy.mine')).blocks.find(({ kind }) => kind === 'file');
  if (block?.kind !== 'file') throw new Error('no file');
  return block.content;
}

/** How much there is of what belongs to people; of the inbox what has content or an owner. */
async function countRows({ bot: { database } }: OfficeBot): Promise<Readonly<Record<string, number>>> {
  const { kysely } = database;
  const whole = ['booking', 'ticket', 'told', 'workshop_rating', 'feedback', 'feedback_article', 'digest_vote', 'digest_topic'] as const;
  const counts: Record<string, number> = {};
  for (const table of [...whole, 'first_contact'] as const) counts[table] = (await kysely.selectFrom(table).selectAll().execute()).length;
  const values = await kysely.selectFrom('key_value').select('namespace').execute();
  for (const name of ['memory', 'preferences', 'shelf']) counts[name] = values.filter(({ namespace }) => namespace === name).length;
  const inbox = await kysely.selectFrom('inbox').select(['body', 'person', 'response', 'lane']).execute();
  counts.inbox = inbox.filter((row) => row.body !== null || row.person !== null || row.response !== null || row.lane !== '').length;
  counts.outbox = (await kysely.selectFrom('outbox').select('key').where('person', 'is not', null).execute()).length;
  return counts;
}

describe.each(engines)('what is kept of somebody, on %s', (engine) => {
  it('stands in what they get, each of the marks that they left, and nothing of others', async () => {
    const office = await openOfficeBot({ engine });
    await leaveMarks(office);
    const own = await exportOf(office, anna);
    expect(words.filter((word) => !own.includes(word))).toEqual([]);
    expect(words.length).toBeGreaterThanOrEqual(20);
    figure(`${engine}: ${words.length} planted markers, all in the export`);
    expect(own).not.toMatch(/UBERT|Für Bert|of the app/);
    expect(left(await exportOf(office, bert))).toEqual([]);
    const { daten } = JSON.parse(own);
    const sizes = Object.fromEntries(Object.entries(daten).map(([name, rows]) => [name, (rows as readonly unknown[]).length]));
    expect(sizes).toMatchObject({
      ...{ 'Buchungen und Wartelisten': 4, 'Anfragen nach Inhouse-Workshops': 1, 'Bewertungen von Workshops': 1 },
      ...{ 'Rückmeldungen zu Antworten': 2, 'Wochenüberblick: gelesen oder hilfreich': 1, 'Prüfvermerke zu Artikeln': 1 },
      ...{ 'Änderungsvorschläge zur Wissensbank': 1, 'Erster Hinweis gezeigt': 1, 'Fragen an ein Sprachmodell heute': 0 },
    });
    expect(sizes['Protokoll der Änderungen']).toBeGreaterThan(5);
  });

  it('is gone for good when they want it, with the bookings to come, and what is of others is still there', async () => {
    const office = await openOfficeBot({ engine });
    await office.tell(bert, { kind: 'text', text: 'Wie lange gibt es Kurzarbeitergeld?' });
    await leaveMarks(office);
    const before = await readSecrets(office.bot.database);
    const asked = textOf(await office.press(anna, 'privacy.erase'));
    expect(asked).toContain('3 künftige Buchungen oder offene Anfragen');
    expect(textOf(await office.press(anna, 'privacy.erase-all', 'cancel'))).toContain('abgesagt');
    const after = await readSecrets(office.bot.database);
    const everything = await readEverything(office);
    expect(left(everything)).toEqual([]);
    const gone = [...before].filter((text) => !after.has(text));
    expect(gone.length).toBeGreaterThan(20);
    expect(gone.filter((text) => everything.includes(text))).toEqual([]);
    expect(await office.bot.booking.ledger.bookingsOf(personKey(bert))).toHaveLength(1);
    expect(await dumpAll(office.bot.database)).toContain(await choiceOf(bert, office.dataDir));
    const elsewhere = await dumpAll(office.bot.database, ['tombstone']);
    expect(hashesOfAnna(office.dataDir).filter((hash) => elsewhere.includes(hash))).toEqual([]);
    expect(await countRows(office)).toEqual({
      ...{ booking: 1, ticket: 0, told: 0, workshop_rating: 0, feedback: 0, feedback_article: 0, digest_vote: 0, digest_topic: 2 },
      ...{ memory: 2, preferences: 1, shelf: 0, first_contact: 1, inbox: 0, outbox: 3 },
    });
    const { daten } = JSON.parse(await exportOf(office, anna));
    const kept = Object.entries<readonly unknown[]>(daten).flatMap(([name, rows]) => (rows.length > 0 ? [name] : []));
    expect(kept.filter((name) => name !== 'Erster Hinweis gezeigt')).toEqual([
      'Zeitpunkte Deiner letzten Fragen und Klicks',
      'Protokoll der Änderungen',
    ]);
  });

  it('is gone but for what is still to come, where they keep that', async () => {
    const office = await openOfficeBot({ engine });
    await leaveMarks(office);
    expect(textOf(await office.press(anna, 'privacy.erase-all', 'keep'))).toContain('gelten weiter');
    const kept = await exportOf(office, anna);
    const toCome = [
      marks.futureNote,
      marks.futureBody,
      marks.futureName,
      marks.waitingNote,
      marks.company,
      marks.place,
      marks.dates,
      marks.about,
    ];
    expect(words.filter((word) => kept.includes(word)).toSorted()).toEqual([marks.user, ...toCome].toSorted());
    expect((await office.bot.booking.ledger.bookingsOf(personKey(anna))).map(({ booking }) => booking.workshop)).toEqual([
      'future',
      'full',
    ]);
    expect((await office.bot.booking.ledger.roster('future'))?.bookings).toHaveLength(1);
  });

  it('leaves nothing in the log, the figures and the audit log, which says that it happened under a pseudonym', async () => {
    const office = await openOfficeBot({ engine });
    await leaveMarks(office);
    await exportOf(office, anna);
    await office.press(anna, 'privacy.erase-all', 'cancel');
    expect(left(office.lines.join('\n'))).toEqual([]);
    expect(left(await office.metrics.text())).toEqual([]);
    const entries = await office.bot.database.kysely.selectFrom('audit').selectAll().where('object', '=', 'personal-data').execute();
    expect(entries.map(({ action }) => action)).toEqual(['personal-data.exported', 'personal-data.erased']);
    for (const { actor } of entries) expect(actor).toMatch(/^[0-9a-f]{16}$/);
    expect(left(JSON.stringify(await office.bot.database.kysely.selectFrom('audit').selectAll().execute()))).toEqual([]);
  });
});

describe('a seat that is freed by erasing', () => {
  it('goes to who waits, as if it had been given back', async () => {
    const office = await openOfficeBot();
    await leaveMarks(office);
    const { workshops, ledger } = office.bot.booking;
    const wish = { branch: 'neunkirchen', audience: undefined, seats: 2, note: undefined, body: undefined, names: [] };
    await workshops.book('future', wish, { person: personKey(bert), event: 'waits' });
    expect((await ledger.roster('future'))?.bookings.map(({ state }) => state)).toEqual(['confirmed', 'waitlisted']);
    await office.press(anna, 'privacy.erase-all', 'cancel');
    expect((await ledger.roster('future'))?.bookings.map(({ person, state }) => [person, state])).toEqual([[personKey(bert), 'offered']]);
    const counted = await office.bot.database.kysely.selectFrom('workshop').select('taken').where('id', 'in', ['future', 'past']).execute();
    expect(counted.map(({ taken }) => taken).toSorted()).toEqual([0, 2]);
  });

  it('is given back also behind the deadline', async () => {
    const office = await openOfficeBot();
    await leaveMarks(office);
    office.wait(29.5 * 24 * 3_600_000);
    await office.press(anna, 'privacy.erase-all', 'cancel');
    expect((await office.bot.booking.ledger.roster('future'))?.bookings).toEqual([]);
  });
});
