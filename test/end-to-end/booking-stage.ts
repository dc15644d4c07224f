import type { Actor, Entries, Press, Stage } from '../booking/stage.ts';
import { openClient, seatAt } from '../playground/web-client.ts';
import { contains } from '../slack/booking-stage.ts';
import type { RunningBot } from './open-bot.ts';

/** Scenes of booking in the playground, as a browser would post what its page shows. */
export function playgroundStage({ bot, url }: Pick<RunningBot, 'bot' | 'url'>, jump: Stage['jump']): Stage {
  const desk = openClient(url);
  const deskReads: Stage['deskReads'] = (words, also) =>
    lookUntil(async () => {
      const shown = articlesIn(await desk.page('koordination', 'koordination'));
      // What the coordinator alone sees stands in the same place.
      const found = shown.findLast(({ html, text }) => html.startsWith('class="entry answer"') && text.includes(words));
      return found && contains(found.text, also) ? found.text : undefined;
    });
  const actor = (name: string) => createActor(url, name);
  return { bot, actor, coordinator: actor('koordination'), deskReads, jump, channels: () => '' };
}

function createActor(url: string, name: string): Actor {
  const visitor = openClient(url);
  const seatOf = (place: string) => seatAt(name, place);
  const own = async () => articlesIn(await visitor.page(name, 'direkt'));
  const all = async () =>
    name === 'koordination' ? [...articlesIn(await visitor.page(name, 'koordination')), ...(await own())] : await own();
  const form = () => lookUntil(async () => (await all()).findLast(({ isForm }) => isForm));
  const offers = async (article: Article, field: string, entries: Entries, typed: string) => {
    const [, number = ''] = new RegExp(`id="${article.id}-${field}-search" name="search-(\\d+)"`).exec(article.html) ?? [];
    const found = await visitor.post(`/playground/forms/${article.id}/options/${number}?${article.seat}`, {
      ...toFields(entries),
      [`search-${number}`]: typed,
    });
    return [...(await found.text()).matchAll(/value="([^"]*)"/g)].map(([, value = '']) => value);
  };
  return {
    key: `playground:local:${name}`,
    calls: async (text) => {
      await own();
      await visitor.post(`/playground/ask?${seatOf('direkt')}`, { text: `workshop ${text}`.trim() });
    },
    presses: async ({ words, label, yes }: Press) => {
      const button = await lookUntil(async () => {
        const article = (await all()).findLast((each) => each.text.includes(words) && each.text.includes(label));
        return article && buttonIn(article.html, label, yes);
      });
      await visitor.post(button, {});
    },
    finds: async (field, typed, filled = {}) => await offers(await form(), field, filled, typed),
    fills: async (entries) => {
      const article = await form();
      for (const [field] of article.html.matchAll(/(?<=-)\w+(?=-search" name=)/g)) await offers(article, field, entries, '');
      await visitor.post(`/playground/forms/${article.id}?${article.seat}`, {
        ...valuesIn(article.html),
        ...toFields(entries),
        go: 'next',
      });
    },
    reads: (words) => lookUntil(async () => (await all()).map(({ text }) => text).find((text) => contains(text, words))),
    calendars: async () => {
      const files = (await own()).flatMap(({ html }) => [...html.matchAll(/href="(\/playground\/files\/[^"]*)" download="[^"]*\.ics"/g)]);
      return await Promise.all(files.map(async ([, address = '']) => await (await visitor.get(plain(address))).text()));
    },
  };
}

type Article = { readonly id: string; readonly isForm: boolean; readonly html: string; readonly text: string; readonly seat: string };

function articlesIn(page: string): readonly Article[] {
  return page
    .split('<article ')
    .slice(1)
    .map((html) => {
      const [, id = '', kind = ''] = /id="(m-[\w-]+)"(?: data-(answer|form))?/.exec(html) ?? [];
      const [, seat = ''] = /\?(person=[^"]*)"/.exec(html) ?? [];
      const inner = html.slice(0, html.indexOf('</article>'));
      return { id, isForm: kind === 'form', html: inner, text: plain(inner.replace(/<[^>]*>/g, ' ')), seat: plain(seat) };
    });
}

/** Where a press of the button goes; one that asks first has another button behind it. */
function buttonIn(html: string, label: string, yes = label): string | undefined {
  const from = html.indexOf(`>${label}</button>`);
  const [, address] =
    new RegExp(`hx-post="(/playground/press/[^"]*)"[^>]*>${yes}</button>`).exec(html.slice(yes === label ? 0 : from)) ?? [];
  return address === undefined ? undefined : plain(address);
}

/** What a form holds before somebody changes it. */
function valuesIn(html: string): Readonly<Record<string, string>> {
  const inputs = [...html.matchAll(/<input class="input"[^>]* name="(field-[\w]+)" value="([^"]*)"/g)];
  const ticks = [...html.matchAll(/<input type="(?:radio|checkbox)"[^>]* name="(field-[\w]+)" value="([^"]*)" checked/g)];
  const texts = [...html.matchAll(/<textarea [^>]*name="(field-[\w]+)"[^>]*>\n([^<]*)</g)];
  return Object.fromEntries([...inputs, ...ticks, ...texts].map(([, name = '', value = '']) => [name, plain(value)]));
}

function toFields(entries: Entries): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(entries).map(([name, value]) => [`field-${name}`, String(value)]));
}

function plain(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');
}

async function lookUntil<Found>(look: () => Promise<Found | undefined>): Promise<Found> {
  for (const end = Date.now() + 15_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 25))) {
    const found = await look();
    if (found !== undefined) return found;
  }
  throw new Error(`It never came: ${look}`);
}
