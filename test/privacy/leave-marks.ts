import { personKey } from '../../src/chat/references.ts';
import { holdNewForm } from '../../src/platform/forms/held-form.ts';
import { aWorkshop } from '../workshop-dates.ts';
import { anna, bert, day, type OfficeBot } from './open-office-bot.ts';

/** Words that only Anna has brought in; where each of them is kept stands beside it. */
export const marks = {
  user: 'UMARKANNA',
  question: 'Markfrage',
  name: 'Markmeier',
  mail: 'mark.anna@beispiel.example',
  pastNote: 'Markallergie',
  pastBody: 'Betriebsrat Markwerk',
  pastFirstName: 'Marktina Erstmark',
  pastSecondName: 'Markus Zweitmark',
  cancelledNote: 'Markabsage',
  futureNote: 'Markrollstuhl',
  futureBody: 'Markausschuss',
  futureName: 'Markine Drittmark',
  waitingNote: 'Markwarte',
  company: 'Markstahl AG',
  place: 'Markhausen',
  dates: 'Marktermin Kalenderwoche',
  about: 'Markofen',
  inbox: 'Markeingang',
  phone: '0681 4711 4242',
  response: 'Markantwort',
  outbox: 'Markausgang',
  told: 'Markerinnerung',
  form: 'Markformular',
  shared: 'Markteilen',
  chat: 'Markchat',
  proposal: 'Markvorschlag',
} as const;

const conversation = { platform: 'slack', kind: 'direct', address: 'DMARK', returnAddress: 'https://hooks.example/of the app' } as const;
const event = { id: 'e', at: '2026-11-22T09:00:00.000Z', person: anna, conversation } as const;

/** Anna does everything that leaves something of hers, Bert some of it; then the first workshop is over. */
export async function leaveMarks(office: OfficeBot): Promise<void> {
  await book(office);
  await ask(office);
  await fillQueues(office);
  await curate(office);
  office.wait(10 * day);
  // What is kept for minutes is left anew.
  await ask(office);
  await fillQueues(office);
}

async function book({ bot, tell, press, wait }: OfficeBot): Promise<void> {
  const by = { person: 'cli', event: 'added' };
  const add = (id: string, days: number) => bot.booking.workshops.add(aWorkshop(bot.now(), { id, capacity: 2 }, days), by);
  for (const [id, days] of [
    ['past', 6],
    ['gone', 7],
    ['future', 40],
    ['full', 41],
  ] as const)
    await add(id, days);
  const wish = (workshop: string, values: object) =>
    tell(anna, { kind: 'form', form: 'book.book', context: workshop, values: { seats: 1, ...values } });
  const { workshops } = bot.booking;
  const nothing = { branch: 'neunkirchen', audience: undefined, seats: 2, note: undefined, body: undefined, names: [] };
  await workshops.book('full', nothing, { person: personKey(bert), event: 'full' });
  wait(-20 * day);
  const names = `${marks.pastFirstName}\n${marks.pastSecondName}`;
  await wish('past', { seats: 2, note: marks.pastNote, body: marks.pastBody, names });
  await wish('gone', { note: marks.cancelledNote });
  wait(20 * day);
  await wish('future', { note: marks.futureNote, body: marks.futureBody, names: marks.futureName });
  await wish('full', { note: marks.waitingNote });
  const gone = (await bot.booking.ledger.roster('gone'))?.bookings[0];
  await press(anna, 'book.cancel', gone?.id);
  const values = {
    format: 'h2-grundlagen',
    company: marks.company,
    place: marks.place,
    wishedDates: marks.dates,
    people: 9,
    about: marks.about,
  };
  await tell(anna, { kind: 'form', form: 'inhouse.request', context: '', values });
  const past = (await bot.booking.ledger.roster('past'))?.bookings[0];
  await bot.booking.ledger.rate('past', { person: personKey(anna), verdict: 'helpful', at: past?.at ?? '' });
}

async function ask({ bot, tell, press }: OfficeBot): Promise<void> {
  const text = `Ich heiße ${marks.name}, ${marks.mail}: Wie lange gibt es Kurzarbeitergeld? ${marks.question}`;
  const answer = JSON.stringify(await tell(anna, { kind: 'text', text }));
  await tell(bert, { kind: 'text', text: 'Wie lange gibt es Kurzarbeitergeld?' });
  const [, rated = ''] = /"action":"ask.feedback","value":"([^"]+)"/.exec(answer) ?? [];
  await press(anna, 'ask.feedback', `${rated}:helpful`);
  await tell(anna, { kind: 'form', form: 'ask.branch', context: '', values: { branch: 'saarbruecken' } });
  await tell(bert, { kind: 'form', form: 'ask.branch', context: '', values: { branch: 'neunkirchen' } });
  await bot.digest.store.vote('2026-W48', 'saarbruecken', { person: personKey(anna), kind: 'read', at: bot.now().toISOString() });
}

async function fillQueues({ bot, inbox, outbox, shelf }: OfficeBot): Promise<void> {
  const number = bot.now().getTime();
  const entry = { platform: 'slack', lane: 'slack DMARK', at: bot.now().toISOString(), person: personKey(anna) } as const;
  await inbox.put([
    { ...entry, key: `waits ${number}`, body: JSON.stringify({ token: 'of the app', text: `${marks.inbox} ${marks.phone}` }) },
  ]);
  await inbox.put([{ ...entry, key: `done ${number}`, body: '{}' }]);
  await inbox.finish(`done ${number}`, { outgoing: [], response: marks.response });
  const saying = (text: string) => ({ audience: 'asker', asker: anna, message: { blocks: [{ kind: 'text', text }] } }) as const;
  const lane = { platform: 'slack', lane: 'slack DMARK' } as const;
  await outbox.put([
    { ...lane, key: `said ${number}`, post: { kind: 'send', conversation, reply: saying(marks.outbox) } },
    { ...lane, key: `told ${number}`, post: { kind: 'tell', person: anna, reply: saying(marks.told) } },
    { ...lane, key: `sent ${number}`, post: { kind: 'send', conversation, reply: saying('x') } },
    { ...lane, key: `bert ${number}`, post: { kind: 'tell', person: bert, reply: { ...saying('Für Bert'), asker: bert } } },
  ]);
  await outbox.sent(`sent ${number}`, { conversation: { ...conversation, address: marks.chat }, address: '1.1' });
  const form = { id: 'f', title: marks.form, submit: 'Weiter', steps: [], initial: {}, context: '' };
  await holdNewForm(shelf, form, { incoming: { ...event, kind: 'text', text: '' }, key: 'k' });
  await shelf.of(anna).put('share k', marks.shared, 60);
}

async function curate({ bot, reviews, proposals }: OfficeBot): Promise<void> {
  const by = { person: personKey(anna), at: bot.now().toISOString() };
  await reviews.record({ ...by, article: 'kurzarbeitergeld', hash: 'h', verdict: 'withdrawn', reason: 'outdated' });
  const change = { facts: [], ends: [], added: [], note: marks.proposal };
  await proposals.save({ ...by, ...change, id: 'p-1', article: 'kurzarbeitergeld', title: 'Kurzarbeitergeld', hash: 'h' });
}
