import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { platformNames } from '../../src/chat/references.ts';
import { dayOf, germanDay, germanTime } from '../../src/days.ts';
import type { Target } from '../../src/digest/digest-store.ts';
import { hasBrowser, missingBrowser } from '../browser-path.ts';
import { openBothPlatforms } from '../open-both-platforms.ts';
import { type PicturePage, takePictures, writePages } from '../take-pictures.ts';
import { type Checking, checkPost, findPost } from './check-post.ts';
import { drawPost } from './draw-post.ts';
import { liveUntilMonday } from './live-until-monday.ts';

/**
 * `npm run demo:digest [FOLDER]`: one bot with a Slack and a Teams on this machine. Pushes its clock on to Monday, looks at
 * the eight posts, uses their links and buttons as people would, and takes pictures where there is Chromium.
 */
const [given] = process.argv.slice(2);
const pictures = path.resolve(given ?? (await mkdtemp(path.join(tmpdir(), 'tws-digest-'))));
const say = (line: string) => void process.stdout.write(`${line}\n`);
const pages: PicturePage[] = [];

/** Says what is shown, or why not; true when it is. */
async function tryShow(name: string, show: () => Promise<string>): Promise<boolean> {
  try {
    say(`${name}: ${await show()}`);
    return true;
  } catch (cause) {
    say(`${name}: NOT AS IT SHOULD BE, ${cause}`);
    return false;
  }
}

async function showIssue(target: Target, checking: Checking): Promise<string> {
  const post = findPost(checking.both, target, 'Wochenüberblick');
  pages.push(...(await drawPost(`${target.platform}-${target.branch}`, post)));
  await checkPost(post, target, checking);
  return `${post.items} items, ${post.links.length} links to sources or pages of the bot, "Gelesen" is counted, "Buchen" opens the form`;
}

/** What coordinators get to see: the draft on Friday, the report on Monday. */
async function showDesk(desk: Pick<Target, 'platform' | 'channel'>, { both }: Checking): Promise<string> {
  pages.push(...(await drawPost(`${desk.platform}-draft`, findPost(both, desk, 'Entwurf: '))));
  pages.push(...(await drawPost(`${desk.platform}-report`, findPost(both, desk, ': angekommen'))));
  return 'a draft, and a report that all have arrived';
}

async function showAll(checking: Checking): Promise<boolean> {
  const { targets, branches, desks, now } = checking.both.bot.digest;
  say(`It is Monday, ${germanDay(dayOf(now()))}, ${germanTime(now().toISOString())} in Berlin.\n`);
  let shown = 0;
  for (const target of targets) {
    const name = branches.find(({ id }) => id === target.branch)?.name ?? target.branch;
    if (await tryShow(`${platformNames[target.platform]}, ${name}`, () => showIssue(target, checking))) shown++;
  }
  let isDeskShown = desks.length > 0;
  for (const desk of desks)
    isDeskShown = (await tryShow(`${platformNames[desk.platform]}, coordinators`, () => showDesk(desk, checking))) && isDeskShown;
  await (hasBrowser ? takePictures : writePages)(pages, pictures);
  say(`\n${hasBrowser ? 'Pictures' : `${missingBrowser} Pages without pictures`}: ${pictures}`);
  say(`${shown} of 8 posts shown${shown === 8 ? ', links and booking buttons work' : ''}`);
  return shown === 8 && isDeskShown;
}

const both = await openBothPlatforms();
try {
  process.exitCode = (await showAll({ both, due: await liveUntilMonday(both) })) ? 0 : 1;
} finally {
  await both.close();
}
