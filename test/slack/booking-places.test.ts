import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asCouncil, book, entryOf, isAt } from '../booking/scenes.ts';
import { addDate, becomesIdle, bookingsOf, type Stage } from '../booking/stage.ts';
import { eventually } from '../eventually.ts';
import { slackStage } from './booking-stage.ts';
import { openSlackBot } from './open-slack-bot.ts';
import { stateOf } from './peer/state-of.ts';
import { wordsOf } from './words-of.ts';

describe('where people book in Slack', () => {
  let rig: Awaited<ReturnType<typeof openSlackBot>>;
  let stage: Stage;
  beforeAll(async () => {
    rig = await openSlackBot();
    stage = slackStage(rig, { jump: () => undefined });
  });
  afterAll(() => rig.close());

  const countBookings = async () => (await rig.bot.database.kysely.selectFrom('booking').select('id').execute()).length;
  const privately = (user: string, words: string) =>
    eventually(() => rig.peer.workspace.ephemerals.find((each) => each.user === user && wordsOf(each.blocks).includes(words)));

  it('in a channel the answer is for the one who asked, and the confirmation goes to the direct chat', async () => {
    const date = await addDate(stage, { id: 'im-kanal' });
    const ida = rig.peer.person('UIDA');
    await ida.command('C1', '/workshop', 'liste');
    expect((await privately('UIDA', 'Wasserstoff verstehen')).channel).toBe('C1');
    await ida.command('C1', '/workshop', '');
    await eventually(() => ida.view());
    await ida.submits({ date: date.id, ...asCouncil });
    expect((await privately('UIDA', 'Gebucht: Wasserstoff verstehen')).channel).toBe('C1');
    await entryOf(stage.actor('ida'), isAt(date));
    expect(rig.said('C1')).toEqual([]);
    expect(rig.peer.workspace.files.filter(({ shown }) => shown?.channel !== ida.direct)).toEqual([]);
  });

  it('in the direct chat "workshop meine" shows what is booked, and its buttons change the list in its place', async () => {
    const date = await addDate(stage, { id: 'meine' });
    const jan = stage.actor('jan');
    await book(jan, date);
    await jan.reads('Dein Platz ist fest gebucht');
    const { direct, says } = rig.peer.person('UJAN');
    await says(direct, 'workshop meine');
    await jan.reads(/Meine Workshops.*gebucht/s);
    await jan.presses({ words: 'Meine Workshops', label: 'Kalenderdatei' });
    await eventually(() => rig.peer.workspace.files.filter(({ shown }) => shown?.channel === direct).length === 2);
    const before = rig.said(direct).length;
    await jan.presses({ words: 'Meine Workshops', label: 'Absagen', yes: 'Ja, abgeben' });
    await jan.reads(/Meine Workshops.*Abgesagt.*Du hast gerade nichts gebucht/s);
    // The list has changed in its place; the cancellation and its file came besides.
    await becomesIdle(stage);
    expect(rig.said(direct).filter(({ blocks }) => wordsOf(blocks).includes('Meine Workshops'))).toHaveLength(1);
    expect(rig.said(direct).length).toBeGreaterThan(before);
  });

  it('in the direct chat "workshop" brings a button that opens the form, for the one who wrote it alone', async () => {
    const date = await addDate(stage, { id: 'getippt' });
    const nora = rig.peer.person('UNORA');
    await nora.says(nora.direct, 'workshop');
    const offer = await eventually(() => rig.said(nora.direct)[0]);
    const otto = rig.peer.person('UOTTO');
    await otto.presses(offer, 'Workshop buchen');
    await eventually(() => rig.said(nora.direct).some(({ blocks }) => wordsOf(blocks).includes('zu lange offen')));
    expect(otto.view()).toBeUndefined();
    await nora.presses(offer, 'Workshop buchen');
    await eventually(() => nora.view());
    await nora.submits({ date: date.id, ...asCouncil });
    await entryOf(stage.actor('nora'), isAt(date));
  });

  it('on the home page there are buttons to book, to see one’s own, and for coordinators what is open', async () => {
    await addDate(stage, { id: 'zuhause' });
    const [kim, koord] = [rig.peer.person('UKIM'), rig.peer.person('UKOORD')];
    for (const person of [kim, koord]) await person.opensHome();
    const home = await eventually(() => rig.peer.workspace.homes.get('UKIM'));
    expect(wordsOf(home.blocks)).not.toContain('Offene Anfragen');
    await kim.presses(home, 'Workshop buchen');
    await eventually(() => kim.view());
    await kim.submits({ date: 'zuhause', ...asCouncil });
    await stage.actor('kim').reads('Gebucht: Wasserstoff verstehen');
    await kim.presses(home, 'Meine Workshops');
    await stage.actor('kim').reads(/Meine Workshops.*Wasserstoff verstehen/s);
    await koord.presses(await eventually(() => rig.peer.workspace.homes.get('UKOORD')), 'Offene Anfragen');
    await eventually(() => /Offene Anfragen.*Zur Übersicht/s.test(wordsOf(rig.home('UKOORD').blocks)));
    expect(rig.said(koord.direct)).toEqual([]);
  });

  it('two clicks and copies of one delivery are one booking with one confirmation', async () => {
    const date = await addDate(stage, { id: 'doppelt' });
    const lea = rig.peer.person('ULEA');
    await lea.command(lea.direct, '/workshop', '');
    const view = await eventually(() => lea.view());
    const values = stateOf(view, { date: date.id, ...asCouncil });
    const person = { team: { id: 'T1' }, user: { id: 'ULEA', team_id: 'T1' } };
    const send = () =>
      rig.peer.deliveries.send('interactive', { type: 'view_submission', ...person, view: { ...view, state: { values } } });
    const before = await countBookings();
    await Promise.all([send(), send(), send()]);
    await send();
    await entryOf(stage.actor('lea'), isAt(date));
    await becomesIdle(stage);
    expect(await countBookings()).toBe(before + 1);
    expect(rig.said(lea.direct).filter(({ blocks }) => wordsOf(blocks).includes('Dein Platz ist fest gebucht'))).toHaveLength(1);
  });

  it('a button that is pressed twice does what it does once', async () => {
    const date = await addDate(stage, { id: 'gedrueckt', approval: true });
    const mia = stage.actor('mia');
    await book(mia, date);
    const asked = await eventually(() => rig.said('C0').find(({ blocks }) => wordsOf(blocks).includes('Zusagen')));
    const seen = { ...asked };
    await Promise.all(['UKOORD', 'UKOORDZWEI', 'UKOORD'].map((user) => rig.peer.person(user).presses(seen, 'Zusagen')));
    await mia.reads('Dein Platz ist fest gebucht');
    await becomesIdle(stage);
    expect(await bookingsOf(stage, mia, date.id)).toMatchObject([{ state: 'confirmed' }]);
    expect(rig.said('C0').filter(({ blocks }) => wordsOf(blocks).includes('Zugesagt.'))).toHaveLength(1);
    expect(rig.said('DUMIA').filter(({ blocks }) => wordsOf(blocks).includes('Dein Platz ist fest gebucht'))).toHaveLength(1);
  });
});
