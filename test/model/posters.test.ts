import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it, onTestFinished } from 'vitest';
import { serveBookings } from '../../src/operate/serve-bookings.ts';
import { eventually } from '../eventually.ts';
import { type BothPlatforms, openBothPlatforms } from '../open-both-platforms.ts';
import { wordsOf as wordsInSlack } from '../slack/words-of.ts';
import { botSaid, wordsOf as wordsInTeams } from '../teams/bot-said.ts';
import { findStreamInfo } from '../teams/peer/route.ts';
import { openGoodModel } from './open-good-model.ts';

const question = 'Wie hoch ist das Kurzarbeitergeld?';
const publicUrl = 'https://bot.example.org';

async function open(environment: Readonly<Record<string, string>> = {}): Promise<BothPlatforms> {
  const model = await openGoodModel();
  const both = await openBothPlatforms({ ...model.environment, ...environment });
  onTestFinished(model.close);
  onTestFinished(both.close);
  return both;
}

/** What somebody gets who opens the link in a message. */
async function openLink({ bot }: BothPlatforms, message: unknown) {
  const [address = ''] = /https:\/\/bot\.example\.org\/dateien\/[^"\\]+/.exec(JSON.stringify(message)) ?? [];
  const response = await serveBookings(bot.booking, bot.posters).request(address);
  return { status: response.status, words: response.ok ? await wordsOn(new Uint8Array(await response.arrayBuffer())) : [] };
}

/** The words of each page. */
async function wordsOn(file: Uint8Array): Promise<readonly string[]> {
  return (await extractText(await getDocumentProxy(new Uint8Array(file)))).text;
}

async function askInSlack({ slack }: BothPlatforms) {
  const anna = slack.peer.person('UANNA');
  const answers = () =>
    slack.said(anna.direct).filter(({ streaming, blocks }) => !streaming && wordsInSlack(blocks).includes('Mensch fragen'));
  await anna.says(anna.direct, question);
  await anna.presses(await eventually(() => answers()[0]), 'Als Aushang');
  return await eventually(() => answers()[1]);
}

async function askInTeams({ teams }: BothPlatforms) {
  const anna = teams.person('anna');
  const answers = () =>
    botSaid(teams, anna.direct).filter((message) => !message.streaming && wordsInTeams(message).includes('Mensch fragen'));
  const answer = async (place: number) => await eventually(() => answers()[place]);
  await anna.says(anna.direct, question);
  return { anna, first: await answer(0), answer };
}

describe('a poster that somebody asks for', () => {
  it('hangs on the message in Slack that grew before their eyes, as a file and as a link', async () => {
    const both = await open({ PUBLIC_URL: publicUrl });
    const { files, calls } = both.slack.peer.workspace;
    const message = await askInSlack(both);
    expect(calls.some(({ method, args }) => method === 'chat.stopStream' && args.ts === message.ts)).toBe(true);
    await eventually(() => files.length === 1 && files[0]?.shown);
    expect(files[0]).toMatchObject({ name: 'aushang.pdf', shown: { thread_ts: message.thread_ts } });
    const { status, words } = await openLink(both, message.blocks);
    expect([status, words.length]).toEqual([200, 1]);
    expect(words[0]).toMatch(/Kurzarbeitergeld[\s\S]*60 %[\s\S]*§ 105 SGB III/);
    expect(await wordsOn(new Uint8Array(files[0]?.bytes ?? []))).toEqual(words);
  });

  it('is a file in Slack where the bot has no address', async () => {
    const both = await open();
    await askInSlack(both);
    const { files } = both.slack.peer.workspace;
    await eventually(() => files.length === 1 && files[0]?.shown);
  });

  it('is a link in Teams, also in the chat in which answers grow, for a day', async () => {
    const both = await open({ PUBLIC_URL: publicUrl });
    const { anna, first, answer } = await askInTeams(both);
    await anna.presses(first, 'Als Aushang');
    const message = await answer(1);
    const streams = both.teams.workspace.calls.filter(
      ({ operation, body }) => operation === 'stream' && findStreamInfo(body) !== undefined,
    );
    expect(streams.length).toBeGreaterThan(0);
    expect(wordsInTeams(message)).not.toContain('keine Dateien anhängen');
    const { status, words } = await openLink(both, message.activity);
    expect([status, words.length]).toEqual([200, 1]);
    both.onTeams.jump(25 * 3_600_000);
    expect((await openLink(both, message.activity)).status).toBe(404);
  });

  it('is not offered in Teams where no link can lead to it', async () => {
    const both = await open();
    const { first } = await askInTeams(both);
    expect(JSON.stringify(first.activity)).toContain('Einfacher erklären');
    expect(JSON.stringify(first.activity)).not.toContain('Als Aushang');
  });
});
