import { lookAfter } from '../../../src/book/look-after.ts';
import type { Incoming } from '../../../src/chat/incoming.ts';
import type { PersonReference } from '../../../src/chat/references.ts';
import { serveBookings } from '../../../src/operate/serve-bookings.ts';
import { percentile, time } from '../measure.ts';
import type { Row } from '../table.ts';
import { longest, personNamed, roomy } from './fill-store.ts';
import { listNaively } from './list-naively.ts';
import { type FilledBot, openFilledBot } from './open-store.ts';

const target = 50;
const repeats = 60;
const coordinator = { platform: 'playground', workspace: 'local', user: 'koordination' } as const;

/** How fast lists and forms answer over 50,000 bookings, through the responder of the whole bot. */
export async function measureBookings(): Promise<Row[]> {
  const server = process.env.TEST_DATABASE_URL;
  const rows = await measureOn('SQLite');
  return server === undefined ? rows : [...rows, ...(await measureOn('PostgreSQL', server))];
}

async function measureOn(engine: string, server?: string): Promise<Row[]> {
  const bot = await openFilledBot(server);
  try {
    const { milliseconds: first } = await time(() => lookAfter(bot.booking));
    const rows: Row[] = [];
    for (const [what, work] of Object.entries(worksOf(bot))) rows.push(...(await measure(`${engine}: ${what}`, work)));
    return [
      { what: `${engine}: 50,000 bookings written`, ours: bot.filling, unit: 's' },
      { what: `${engine}: first look after a long pause`, ours: first, unit: 'ms' },
      ...(await compareLists(engine, bot)),
      ...rows,
    ];
  } finally {
    await bot.close();
  }
}

type Work = (number: number) => Promise<unknown>;

/** Each by another person, so that nothing is answered from what was just asked. */
function worksOf(bot: FilledBot): Readonly<Record<string, Work>> {
  const feed = serveBookings(bot.booking, bot.posters);
  const address = new URL(bot.booking.links.feedUrl('neunkirchen') ?? '').pathname;
  const command =
    (text: string, person?: PersonReference): Work =>
    (number) =>
      tell(bot, number, { kind: 'command', command: '/workshop', text }, person);
  return {
    'form "/workshop"': command(''),
    'dates of the form': (number) => tell(bot, number, { kind: 'options', form: 'book.book', field: 'date', search: 'wasser', values: {} }),
    '/workshop liste': command('liste'),
    '/workshop meine': command('meine'),
    'my bookings, waiting behind 1,000': (number) =>
      tell(bot, number, { kind: 'command', command: '/workshop', text: 'meine' }, personNamed(900 + number)),
    '/workshop teilnehmer': command('teilnehmer', coordinator),
    'roster with 1,020 bookings': (number) => tell(bot, number, { kind: 'action', action: 'desk.roster', value: longest }, coordinator),
    '/workshop offen': command('offen', coordinator),
    'question for the next date': (number) => tell(bot, number, { kind: 'text', text: 'Wann ist der nächste H2-Workshop?' }),
    'calendar of a branch': async () => (await feed.request(address)).text(),
    'a booking': (number) => book(bot, number, roomy[number % roomy.length] ?? ''),
    'a booking behind 1,000 who wait': (number) => book(bot, 1_500 + number, longest),
    'a cancellation': (number) => cancel(bot, `kommt-${99 - (number % roomy.length)}-${Math.floor(number / roomy.length)}`),
    'a cancellation before 1,000 who wait': (number) => cancel(bot, `${longest}-${number % 20}`),
    'the look of each minute': () => lookAfter(bot.booking),
  };
}

type Doing = Incoming extends infer Each ? (Each extends Incoming ? Omit<Each, 'id' | 'at' | 'person' | 'conversation'> : never) : never;

let events = 0;

async function tell(bot: FilledBot, number: number, doing: Doing, person: PersonReference = personNamed(number)): Promise<unknown> {
  const conversation = { platform: 'playground', kind: 'direct', address: `direkt-${person.user}` } as const;
  const response = await bot.responder({ ...doing, id: `event ${events++}`, at: bot.now().toISOString(), person, conversation });
  if (response.kind === 'errors' || JSON.stringify(response).includes('Vorgang')) throw new Error(`refused: ${JSON.stringify(response)}`);
  return response;
}

function book(bot: FilledBot, number: number, workshop: string): Promise<unknown> {
  const person = { ...personNamed(number), user: `neu${number}` };
  return tell(bot, number, { kind: 'form', form: 'book.book', context: workshop, values: { audience: 'worksCouncil', seats: 1 } }, person);
}

/** By the office: people may have run out of time. */
async function cancel(bot: FilledBot, booking: string): Promise<unknown> {
  return tell(bot, 0, { kind: 'action', action: 'desk.cancel', value: booking }, coordinator);
}

async function measure(what: string, work: Work): Promise<Row[]> {
  for (let number = 0; number < 3; number++) await work(number + repeats);
  const times: number[] = [];
  for (let number = 0; number < repeats; number++) times.push((await time(() => work(number))).milliseconds);
  return [
    { what: `${what}, p50`, ours: percentile(times, 0.5), unit: 'ms' },
    { what: `${what}, p95`, ours: percentile(times, 0.95), unit: 'ms', target },
    { what: `${what}, slowest`, ours: Math.max(...times), unit: 'ms' },
  ];
}

/** Our list of dates against the one that asks for the bookings of each date. */
async function compareLists(engine: string, bot: FilledBot): Promise<Row[]> {
  const after = bot.now().toISOString();
  const ours: number[] = [];
  const other: number[] = [];
  for (let number = 0; number < repeats / 3; number++) {
    ours.push((await time(() => bot.booking.ledger.list({ after }))).milliseconds);
    other.push((await time(() => listNaively(bot.database, bot.key, after))).milliseconds);
  }
  return [{ what: `${engine}: the list of dates, p50`, ours: percentile(ours, 0.5), other: percentile(other, 0.5), unit: 'ms' }];
}
