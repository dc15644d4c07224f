import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { isFull } from '../counts.ts';
import { eventually } from '../eventually.ts';
import { hostileStrings } from '../playground/hostile-strings.ts';
import { withoutLimits } from '../without-limits.ts';
import { botSaid, choiceOf, wordsOf } from './bot-said.ts';
import { hostileMarks } from './hostile-marks.ts';
import { openTeamsBot } from './open-teams-bot.ts';
import { inputsIn } from './peer/card-parts.ts';
import { openTeamsPeer, type TeamsPeer } from './peer/open-teams-peer.ts';
import { cardsSeen } from './peer/pressing.ts';

let peer: TeamsPeer;
beforeAll(async () => {
  peer = await openTeamsPeer({ rates: 'off' });
});
// What Teams would not take is known by then, and is thrown here.
afterAll(() => peer.close());

it.each(['office', 'office-without-dialogs'] as const)(
  'whatever people write into a form comes to no harm (%s)',
  { timeout: 120_000 },
  async (office) => {
    const rig = await openTeamsBot({ peer, office, offset: () => 120 * 24 * 3_600_000, environment: withoutLimits });
    onTestFinished(rig.close);
    const carla = peer.person('carla');
    const last = () => botSaid(peer, carla.direct).at(-1);
    const card = () => (office === 'office' ? carla.dialog().card : last() && cardsSeen(last() ?? never(), 'carla'));
    const fill = async (entries: Parameters<typeof carla.submits>[0] & object, label: string) => {
      if (office === 'office') await carla.submits(entries, label);
      else await carla.submitsCard(last() ?? never(), entries, label);
    };
    const isAt = (step: string) => eventually(() => JSON.stringify(card())?.includes(step));
    const some = [...hostileMarks, ...hostileStrings.slice(0, 8)].filter(
      (each, place) => each.trim() !== '' && (isFull || place % 8 === 0),
    );
    for (const text of some) {
      const count = botSaid(peer, carla.direct).length;
      await carla.says(carla.direct, 'wissen');
      const list = await eventually(() => botSaid(peer, carla.direct)[count]);
      await carla.presses(list, 'Los', { p_choice: choiceOf(cardsSeen(list, 'carla'), 'curate.change') });
      await isAt('Schritt 1 von 2');
      const [field] = inputsIn(card());
      await fill({ [field?.id ?? '']: text }, 'Weiter');
      await isAt('Schritt 2 von 2');
      const source = { sourceTitle: text.slice(0, 200), sourceUrl: 'https://www.gesetze-im-internet.de/probe', note: text };
      await fill(source, submitOf(card()));
    }
    expect(wordsOf(last(), 'carla').length).toBeGreaterThan(0);
  },
);

function submitOf(card: unknown): string {
  const [, title = ''] = /"title":"([^"]+)","style":"positive"/.exec(JSON.stringify(card)) ?? [];
  return title;
}

function never(): never {
  throw new Error('nothing was said');
}
