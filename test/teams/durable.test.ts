import { expect, it, onTestFinished } from 'vitest';
import { eventually } from '../eventually.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { botSaid, wordsOf } from './bot-said.ts';
import { environmentFor, openTeamsBot } from './open-teams-bot.ts';
import { openTeamsPeer } from './peer/open-teams-peer.ts';
import { prepareBot } from './start-bot.ts';

const question = 'Wie lange gibt es Kurzarbeitergeld?';

it('does not acknowledge what could not be kept, and answers it when it is delivered again', async () => {
  const peer = await openTeamsPeer();
  onTestFinished(peer.close);
  const dataDir = await temporaryFolder();
  const rig = await openTeamsBot({ peer, dataDir });
  await rig.bot.database.close();
  const anna = peer.person('anna');
  await anna.says(anna.direct, question);
  const press = { action: { type: 'Action.Execute', verb: 'press', data: { tws: 'press', action: 'ask.more', value: 'x' } } };
  await anna.invoke(anna.direct, { name: 'adaptiveCard/action', value: press });
  await anna.invoke(anna.direct, { name: 'task/fetch', value: { data: press.action.data } });
  expect(peer.deliveries.sent.map(({ delivered }) => delivered)).toEqual(
    Array.from({ length: 3 }, () => ({ status: 503, body: undefined })),
  );
  expect(rig.lines.filter((line) => line.includes('could not be kept'))).toHaveLength(3);
  await rig.stop().catch(() => undefined);
  const again = await openTeamsBot({ peer, dataDir });
  onTestFinished(again.stop);
  const [asked] = peer.deliveries.sent;
  expect(await peer.deliveries.resend(asked?.activity ?? {})).toEqual([{ status: 200, body: undefined }]);
  expect(wordsOf(await eventually(() => botSaid(peer, anna.direct)[0]))).toContain('12 Monate');
});

it('answers what was acknowledged before it was killed', async () => {
  const peer = await openTeamsPeer();
  onTestFinished(peer.close);
  // While nobody can say who somebody is, a question waits.
  peer.faults.set('member', { kind: 'hang' });
  const environment = { ...environmentFor(peer), DATA_DIR: await temporaryFolder(), PORT: '0', TEST_LEASE: '600' };
  const [one, two] = [prepareBot(environment), prepareBot(environment)];
  onTestFinished(() => two.kill('SIGKILL'));
  peer.deliveries.to(await one.start());
  const anna = peer.person('anna');
  await Promise.all(['eins', 'zwei'].map((text) => anna.says(anna.direct, text)));
  expect(peer.deliveries.sent.map(({ delivered }) => delivered.status)).toEqual([200, 200]);
  await one.kill('SIGKILL');
  expect(botSaid(peer, anna.direct)).toEqual([]);
  peer.faults.clear();
  await two.start();
  await eventually(() => botSaid(peer, anna.direct).length === 2);
  expect(botSaid(peer, anna.direct).map((message) => wordsOf(message).trim())).toEqual(['Antwort auf eins.', 'Antwort auf zwei.']);
});
