import { App, HTTPReceiver } from '@slack/bolt';

/** Bolt as its guide shows it, without a store: what the acknowledgement of our bot is compared with. */
const [, , signingSecret = '', slackApiUrl = ''] = process.argv;
const receiver = new HTTPReceiver({ signingSecret });
const app = new App({
  receiver,
  authorize: async () => ({ botToken: 'xoxb-1', botId: 'B1', botUserId: 'UBOT' }),
  clientOptions: { slackApiUrl },
});
app.event('message', async () => undefined);
const server = await app.start({ port: 0, host: '127.0.0.1' });
const address = server.address();
process.stdout.write(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/slack/events\n`);
