import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { isFull, someOf } from '../counts.ts';
import { says } from '../llm/peer/replies.ts';
import { figure } from '../report/figure.ts';
import { writeWell } from './good-model.ts';
import { type ModelBot, openModelBot, type Seen } from './open-model-bot.ts';
import { openModelServer, type Recorded } from './peer/open-model-server.ts';
import { readGiven } from './peer/read-given.ts';
import { type Item, isNameTold, isTold, nameItems, structuredItems } from './private/items.ts';

const leastNames = 0.85;
const leastReached = isFull ? 200 : 20;

let server: Awaited<ReturnType<typeof openModelServer>>;
let bot: ModelBot;
beforeAll(async () => {
  server = await openModelServer((response, asked) => says(writeWell(readGiven(asked)))(response, asked));
  bot = await openModelBot(server.environment);
});
afterAll(async () => {
  await bot.close();
  server.close();
});
beforeEach(() => {
  server.asked.length = 0;
  server.answerWith((response, asked) => says(writeWell(readGiven(asked)))(response, asked));
});

/** What people typed, as it stands in a request: the question and the earlier ones. */
function typedIn({ body }: Recorded): string {
  const user = body.messages.map(({ content }) => String(content)).join('\n');
  return user.split('</passagen>').at(-1) ?? '';
}

async function tellAll(items: readonly Item[], tells: (item: Item, request: Recorded) => boolean) {
  const left: string[] = [];
  let reached = 0;
  for (const [place, item] of items.entries()) {
    server.asked.length = 0;
    await bot.say(item.typed, { user: `person-${item.kind}-${place}`, thread: `faden-${item.kind}-${place}` });
    if (server.asked.length > 0) reached += 1;
    left.push(
      ...server.asked.filter((request) => tells(item, request)).map((request) => `${item.kind} ${item.typed} → ${typedIn(request)}`),
    );
  }
  return { left, reached };
}

/** Everything on the disk and in the log. */
async function keptBy({ dataDir, lines }: ModelBot): Promise<string> {
  const files = (await readdir(dataDir, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const contents = await Promise.all(files.map(({ parentPath, name }) => readFile(path.join(parentPath, name), 'utf8')));
  return [...contents, ...lines].join('\n');
}

describe('personal data in questions', () => {
  it('leaves in no request where it has a form, leaves in few as a name, and is written down nowhere', async () => {
    const [structured, names] = [someOf(structuredItems), someOf(nameItems)];
    const before = await keptBy(bot);
    const told = await tellAll(structured, (item, { raw }) => isTold(item, raw));
    expect(told.left).toEqual([]);
    const named = await tellAll(names, (item, request) => isTold(item, request.raw) || isNameTold(item, typedIn(request)));
    expect(named.left.length / named.reached, named.left.join('\n')).toBeLessThanOrEqual(1 - leastNames);
    expect(told.reached + named.reached).toBeGreaterThanOrEqual(leastReached);
    const kept = await keptBy(bot);
    const isNew = ({ value }: Item) => value.length > 5 && kept.includes(value) && !before.includes(value);
    expect([...structured, ...names].filter(isNew)).toEqual([]);
    figure(`${told.reached} items of structured classes, none told; ${named.left.length} of ${named.reached} names told`);
  });

  /** Weaknesses of the redaction that are known; this test fails as soon as they are gone, and then they become items. */
  it.fails.each([['Rammo', 'Der Meister Rammo weiß es nicht. Wie hoch ist das Kurzarbeitergeld?']])(
    'leaves in no request where it is said so: %s in %s',
    async (value, typed) => {
      await bot.say(typed, { user: 'luecke', thread: 'faden-luecke' });
      expect(server.asked.length).toBeGreaterThan(0);
      expect(server.asked.filter(({ raw }) => raw.includes(value))).toEqual([]);
    },
  );

  it('is on its way in earlier turns neither', async () => {
    const place = { user: 'berta', thread: 'faden-berta' };
    await bot.say('Ich heiße Gerda Holz, Mail gerda.holz@werk-nord.example. Wie hoch ist das Kurzarbeitergeld?', place);
    await bot.say('Und wie lange bekommt Kollegin Gerda Holz es?', place);
    await bot.say('Und wer beantragt es?', place);
    const requests = server.asked.map(({ raw }) => raw).join('\n');
    expect(requests).toMatch(/NAME_1/);
    expect(requests).not.toMatch(/Gerda|Holz|werk-nord/);
    expect(typedIn(server.asked.at(-1) ?? fail())).toMatch(/<frühere-fragen>\n- .*\[NAME_1\]/);
  });
});

function fail(): never {
  throw new Error('nothing was asked');
}

describe('who asks, and where', () => {
  const secret = { user: 'U-MARKER-4711', thread: 'faden-marker-0815', channel: 'kanal-marker-0816' };

  it('stands in no request, not even in its headers', async () => {
    await bot.say('Wie hoch ist das Kurzarbeitergeld?', secret);
    await bot.say('Und wie lange?', secret);
    await bot.press('ask.style', 'simple Wie hoch ist das Kurzarbeitergeld?', secret);
    expect(server.asked.length).toBeGreaterThanOrEqual(4);
    const told = server.asked.map(({ raw, path: address }) => `${address} ${raw}`).join('\n');
    expect(told).not.toMatch(/marker|4711|0815|playground|tws:|"user"\s*:|safety_identifier|metadata/i);
    for (const { headers } of server.asked) {
      expect(Object.keys(headers).sort()).toEqual(
        [
          ...['accept', 'accept-encoding', 'accept-language', 'authorization', 'connection', 'content-length', 'content-type', 'host'],
          ...['sec-fetch-mode', 'user-agent'],
        ].filter((name) => headers[name] !== undefined),
      );
    }
  });
});

describe('a placeholder', () => {
  const echo = (line: string) =>
    server.answerWith((response, asked) => {
      const { passages, user } = readGiven(asked);
      if (user.includes('Schreib die letzte Frage')) return says(line)(response, asked);
      return says(`ANTWORT\n${passages[0]?.text.split(' – ').at(-1)?.split('. ')[0]}, sagt ${line}. [p1]\n`)(response, asked);
    });

  it('of a name that somebody else typed never becomes a name again', async () => {
    const anna = { user: 'anna', thread: 'faden-p' };
    await bot.say('Ich heiße Gerda Holz. Wie hoch ist das Kurzarbeitergeld?', anna);
    echo('[NAME_1]');
    const theirs = await bot.say('Wie hoch ist das Kurzarbeitergeld?', { user: 'bert', thread: 'faden-p' });
    expect(everything(theirs)).not.toMatch(/Gerda|Holz/);
  });

  it('that a model makes up shows nothing', async () => {
    echo('[IBAN_1] und [NAME_7]');
    const seen = await bot.say('Ich heiße Gerda Holz. Wie hoch ist das Kurzarbeitergeld?', { user: 'carl', thread: 'faden-c' });
    expect(everything(seen)).not.toMatch(/IBAN_1|NAME_7/);
  });
});

function everything({ streamed, message }: Seen): string {
  return `${streamed.join('')}${JSON.stringify(message)}`;
}

describe('a text that is said to be confidential', () => {
  const secrets = [
    'Vertraulich: Das Werk Nord wird im Mai geschlossen. Wie hoch ist das Kurzarbeitergeld?',
    'Das ist noch nicht öffentlich, aber es fallen 140 Stellen weg. Wie lange läuft das Transferkurzarbeitergeld?',
    'Bitte behandelt das vertraulich, wir melden Kurzarbeit für Halle 7 an. Wer beantragt das Kurzarbeitergeld?',
    'Streng geheim, der Investor heißt Zorneding AG. Was ist eine Transfergesellschaft?',
    'Unter uns gesagt, die Gießerei wird verkauft. Was gilt bei einer Betriebsänderung?',
  ];

  it.each(someOf(secrets))('goes nowhere and is not remembered: %s', async (text) => {
    const place = { user: `dora-${secrets.indexOf(text)}`, thread: 'faden-d' };
    const seen = await bot.say(text, place);
    expect(JSON.stringify(seen.message.blocks[0])).toContain('Das klingt vertraulich. Ich habe Deine Frage nicht gespeichert');
    expect([seen.message.origin, server.asked, seen.streamed]).toEqual(['knowledge-base', [], []]);
    const { memory } = bot.bot.feature;
    expect(await memory.recall(`playground faden-d playground:tws:${place.user}`)).toEqual([]);
    await bot.say('Und wie lange?', place);
    await bot.say('Wie hoch ist das Qualifizierungsgeld?', place);
    const [said = ''] = text.split(/[.?]/);
    expect(server.asked.map(({ raw }) => raw).join('\n')).not.toContain(said);
    expect(server.asked.map(typedIn).join('\n')).not.toMatch(/Kurzarbeitergeld\?|Werk Nord|140|Halle 7|Zorneding|Gießerei/);
    expect(await keptBy(bot)).not.toContain(said);
  });

  it('is no part of a button either', async () => {
    const seen = await bot.say(secrets[0] ?? '', { user: 'emil', thread: 'faden-e' });
    expect(JSON.stringify(seen.message)).not.toContain('Werk Nord');
  });

  it('may be pressed into a style and still goes nowhere', async () => {
    const seen = await bot.press('ask.style', `short ${secrets[0]}`, { user: 'fritz', thread: 'faden-f' });
    expect([seen.message.origin, server.asked]).toEqual(['knowledge-base', []]);
  });
});
