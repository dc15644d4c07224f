import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Booking } from '../../src/book/booking.ts';
import { aWorkshop } from '../workshop-dates.ts';
import type { What } from './attempts.ts';
import { openRoles, platforms, type RolesRig, users } from './open-roles.ts';

const stranger = 'gibtesnicht1';
const owner = { person: 'slack:T1:BERT', event: 'booked' };
const wish = { branch: 'neunkirchen', audience: 'worksCouncil', note: 'Allergie', body: 'BR Geheim', names: ['Bert Geheim'] } as const;

/** All that the owner of a booking or of a plant's request can do with its id. */
function attemptsOn(id: string): readonly What[] {
  const press = (action: string, value = id): What => ({ kind: 'action', action, value });
  const send = (form: string, values: object, context = id): What => ({ kind: 'form', form, context, values: { ...values } });
  const buttons = ['accept', 'cancel', 'seats', 'calendar', 'release'].map((name) => `book.${name}`);
  return [
    ...buttons.flatMap((name) => [press(name), press(name, `${id} list`)]),
    ...['helpful', 'unhelpful'].map((verdict) => press('book.feedback', `${id}:${verdict}`)),
    ...['book.answer', 'inhouse.answer'].map((name) => press(name, `${id} Wer kommt?`)),
    ...['inhouse.agree', 'inhouse.refuse'].map((name) => press(name, `${id} w1 0`)),
    press('inhouse.withdraw'),
    send('book.seats', { seats: 2 }),
    send('book.seats', { seats: 'x' }),
    ...['book.reply', 'inhouse.reply'].map((name) => send(name, { answer: 'Ich' }, `${id} Wer kommt?`)),
    send('inhouse.refuse', { remark: 'nein' }, `${id} w1 0`),
  ];
}

describe('somebody else’s booking', () => {
  let rig: RolesRig;
  let bookings: Readonly<Record<string, string>>;
  beforeAll(async () => {
    rig = await openRoles();
    bookings = await bookInAllStates(rig);
  });
  afterAll(() => rig.close());

  const tries = async (platform: (typeof platforms)[number], user: string, id: string) => {
    const heard: string[] = [];
    for (const what of attemptsOn(id)) {
      const response = await rig.tell(rig.bot.responder, { platform, user }, what);
      heard.push(JSON.stringify(response).replaceAll(id, 'ID'));
    }
    return heard;
  };

  it.each(platforms.flatMap((platform) => [users.nobody, users.coordinator, users.admin, 'BERT2'].map((user) => ({ platform, user }))))(
    'is to $user on $platform as if it were not there, in whatever state',
    async ({ platform, user }) => {
      const before = await rig.state();
      const nothing = await tries(platform, user, stranger);
      for (const [state, id] of [...Object.entries(bookings), ['ticket', rig.targets.ticket] as const]) {
        expect({ state, heard: await tries(platform, user, id) }).toEqual({ state, heard: nothing });
      }
      expect(nothing.join()).not.toMatch(/Geheim|Allergie|Stahl|Wasserstoff/);
      expect(await rig.state()).toBe(before);
    },
  );

  it('is not that of the same user of another platform or workspace', async () => {
    const somebody = { platform: 'slack', user: 'BERT', workspace: 'T2' } as const;
    const cancel: What = { kind: 'action', action: 'book.cancel', value: bookings.confirmed ?? '' };
    const before = await rig.state();
    await rig.tell(rig.bot.responder, somebody, cancel);
    await rig.tell(rig.bot.responder, { platform: 'teams', user: 'BERT' }, cancel);
    expect(await rig.state()).toBe(before);
    // The same press by its owner would have changed something.
    await rig.tell(rig.bot.responder, { platform: 'slack', user: 'BERT' }, cancel);
    expect(await rig.state()).not.toBe(before);
  });
});

/** One booking of Bert's in each state that lasts, on dates of their own. */
async function bookInAllStates({ bot, targets }: RolesRig) {
  const { workshops, ledger } = bot.booking;
  const book = async (id: string, who = owner) => await workshops.book(id, { ...wish, seats: 1 }, who);
  const other = { person: 'slack:T1:CARL', event: 'first' };
  for (const id of ['fest', 'voll', 'frei', 'weg']) {
    await workshops.add(aWorkshop(bot.now(), { id, capacity: 1 }), { person: 'cli', event: id });
    if (id === 'voll' || id === 'frei') await book(id, other);
    await book(id);
  }
  const idOf = async (workshop: string, person: string) =>
    (await ledger.roster(workshop))?.bookings.find((booking) => booking.person === person)?.id ?? '';
  await workshops.cancel(await idOf('frei', other.person), 'person', other);
  await workshops.cancel(await idOf('weg', owner.person), 'person', owner);
  const states = { confirmed: 'fest', waitlisted: 'voll', offered: 'frei', cancelled: 'weg' } as const;
  const entries = Object.entries(states).map(async ([state, workshop]) => {
    const booking: Booking | undefined = await ledger.booking(await idOf(workshop, owner.person));
    expect(booking).toMatchObject({ state });
    return [state, booking?.id ?? ''] as const;
  });
  return { ...Object.fromEntries(await Promise.all(entries)), requested: targets.booking };
}
