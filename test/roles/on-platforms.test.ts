import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sayWhen } from '../../src/book/replies/say-when.ts';
import { book } from '../booking/scenes.ts';
import { addDate, becomesIdle, bookingsOf, type Stage } from '../booking/stage.ts';
import { slackStage } from '../slack/booking-stage.ts';
import { openSlackBot } from '../slack/open-slack-bot.ts';
import { teamsStage } from '../teams/booking-stage.ts';
import { openTeamsBot } from '../teams/open-teams-bot.ts';
import { openTeamsPeer } from '../teams/peer/open-teams-peer.ts';
import { withoutLimits } from '../without-limits.ts';

type Opened = { readonly stage: Stage; readonly close: () => Promise<void> };
const jump = () => undefined;

async function openSlack(): Promise<Opened> {
  const rig = await openSlackBot({ environment: withoutLimits });
  return { stage: slackStage(rig, { jump }), close: rig.close };
}

async function openTeams(): Promise<Opened> {
  const peer = await openTeamsPeer({ rates: 'off' });
  // A name that somebody gives themselves is no role.
  peer.workspace.addPerson('nina', { displayName: 'Kora Beispiel (Koordination)' });
  peer.workspace.addChannel('buero');
  const rig = await openTeamsBot({ peer, environment: withoutLimits });
  const close = async () => {
    await rig.close();
    await peer.close();
  };
  return { stage: teamsStage(rig, { jump }), close };
}

/** Names by role, as the offices of both rigs have them; Nina has none. */
const roles = {
  Slack: { nobody: 'nina', unionSecretary: 'sekretaerin', curator: 'kuratorin', admin: 'admin' },
  Teams: { nobody: 'nina', unionSecretary: 'sina', curator: 'carla', admin: 'adam' },
} as const;
const refusal = 'verwaltet nur die Koordination';

describe.each([
  ['Slack', openSlack],
  ['Teams', openTeams],
] as const)('the desk on %s', (platform, open) => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.close());

  const denials = async () =>
    (await opened.stage.bot.database.kysely.selectFrom('audit').select('object').where('action', '=', 'denied').execute()).map(
      ({ object }) => object,
    );

  it.each(Object.entries(roles[platform]))('is closed to %s, by command and by a button in the channel', async (role, name) => {
    const { stage } = opened;
    const date = await addDate(stage, { id: `zu-${role.toLowerCase()}`, approval: true });
    const [somebody, pia] = [stage.actor(name), stage.actor('pia')];
    await book(pia, date);
    await stage.deskReads(sayWhen(date), 'Zusagen');
    const before = await denials();
    await somebody.calls('offen');
    await somebody.reads(refusal);
    await somebody.presses({ words: sayWhen(date), label: 'Zusagen' });
    await becomesIdle(stage);
    expect((await denials()).slice(before.length)).toEqual(['command:workshop offen', 'command:desk.approve']);
    expect(await bookingsOf(stage, pia, date.id)).toMatchObject([{ state: 'requested' }]);
    await stage.deskReads(sayWhen(date), 'Zusagen');
  });

  it('is open to a coordinator, by command and by a button in the channel', async () => {
    const { stage } = opened;
    const date = await addDate(stage, { id: 'offen', approval: true });
    const pia = stage.actor('pia');
    await book(pia, date);
    await stage.deskReads(sayWhen(date), 'Zusagen');
    const before = await denials();
    await stage.coordinator.calls('offen');
    await stage.coordinator.reads(sayWhen(date));
    await stage.coordinator.presses({ words: `Anfrage: Wasserstoff verstehen`, label: 'Zusagen' });
    await becomesIdle(stage);
    expect(await denials()).toEqual(before);
    await stage.deskReads(sayWhen(date), 'Zugesagt.');
  });
});
