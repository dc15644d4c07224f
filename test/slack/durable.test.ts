import { describe, expect, it, onTestFinished } from 'vitest';
import { eventually } from '../eventually.ts';
import { openSlackBot } from './open-slack-bot.ts';
import { eventEnvelope } from './peer/deliveries.ts';

const question = 'Wie lange gibt es Kurzarbeitergeld?';
const event = { type: 'message', channel: 'DUANNA', channel_type: 'im', user: 'UANNA', text: question, ts: '1764100000.000001' };

async function open(transport: 'http' | 'socket') {
  const rig = await openSlackBot({ transport });
  onTestFinished(rig.close);
  return rig;
}

describe('a delivery is acknowledged when it is kept, and not before', () => {
  it('over HTTP', async () => {
    const rig = await open('http');
    await rig.bot.database.close();
    expect((await rig.peer.deliveries.send('events_api', eventEnvelope(event))).status).toBe(503);
    expect(rig.lines.join('\n')).toContain('could not be kept');
  });

  it('over Socket Mode', async () => {
    const rig = await open('socket');
    await rig.bot.database.close();
    let acknowledged = false;
    void rig.peer.deliveries.send('events_api', eventEnvelope(event)).then(
      () => {
        acknowledged = true;
      },
      () => undefined,
    );
    await eventually(() => rig.lines.some((line) => line.includes('could not be kept')));
    expect(acknowledged).toBe(false);
  });
});

describe('Socket Mode', () => {
  it.each(['drop', 'askToReconnect'] as const)(
    'comes back after %s, and what was asked meanwhile is answered',
    { timeout: 40_000 },
    async (end) => {
      const rig = await open('socket');
      const anna = rig.peer.person('UANNA');
      rig.peer.deliveries[end]();
      await eventually(() => !rig.peer.deliveries.isConnected() || end === 'askToReconnect');
      await eventually(
        () =>
          rig.peer.workspace.calls.filter(({ method }) => method === 'apps.connections.open').length === 2 &&
          rig.peer.deliveries.isConnected(),
        20_000,
      );
      await anna.says(anna.direct, question);
      await eventually(() => rig.peer.workspace.messages.some(({ bot_id }) => bot_id !== undefined));
    },
  );
});
