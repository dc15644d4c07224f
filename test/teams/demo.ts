import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { requireBrowser } from '../browser-path.ts';
import { openBot } from './playground/open-bot.ts';
import { openWindow } from './playground/open-window.ts';
import { withScriptedModel } from './playground/scripted-model.ts';
import type { Stage } from './playground/stage.ts';
import { startPlayground } from './playground/start-playground.ts';
import { steps } from './playground/steps.ts';

/**
 * `npm run demo:teams [FOLDER]`: the whole bot in the Microsoft 365 Agents Playground, a client that is not ours, without
 * credentials. Goes through what people do there and takes pictures. Needs Chromium, and the npm registry once.
 */
const [given] = process.argv.slice(2);
const folder = await mkdtemp(path.join(tmpdir(), 'tws-demo-'));
const pictures = path.resolve(given ?? (await mkdtemp(path.join(tmpdir(), 'tws-teams-'))));
const opened: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true, force: true })];
let isStopped = false;
const say = (line: string) => void (isStopped || process.stdout.write(`${line}\n`));

/** What was opened last is closed first; nothing stays behind where closing fails. */
async function closeAll(): Promise<void> {
  for (let close = opened.pop(); close; close = opened.pop()) await close().catch((cause) => say(`could not be closed: ${cause}`));
}

for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(name, () => {
    isStopped = true;
    void closeAll().finally(() => process.exit(1));
  });
}

async function open<Part extends { readonly close: () => Promise<unknown> }>(part: Promise<Part>): Promise<Part> {
  const { close } = await part;
  opened.push(close);
  return await part;
}

async function openStage(): Promise<Stage> {
  requireBrowser();
  await mkdir(pictures, { recursive: true });
  const bot = await open(openBot({ folder, wrap: withScriptedModel }));
  const { url } = await open(startPlayground({ endpoint: bot.endpoint, folder }));
  const { page } = await open(openWindow(url));
  let taken = 0;
  const shoot = async (name: string) => {
    taken++;
    await page.screenshot({ path: path.join(pictures, `${String(taken).padStart(2, '0')}-${name}.png`) });
  };
  return { page, bot, shoot };
}

async function showAll(stage: Stage): Promise<number> {
  let shown = 0;
  for (const [place, { name, show }] of steps.entries()) {
    try {
      await show(stage);
      shown++;
      say(`${place + 1}  ${name}`);
    } catch (cause) {
      await stage.shoot('failed').catch(() => undefined);
      // What stands open must not hinder the next step.
      await stage.page.keyboard.press('Escape').catch(() => undefined);
      say(`${place + 1}  ${name}: NOT SHOWN, ${cause}`);
    }
  }
  return shown;
}

try {
  const shown = await showAll(await openStage());
  say(`\nPictures: ${pictures}`);
  say(`${shown} of ${steps.length} shown${shown === steps.length ? ', each with its answer' : ''}`);
  process.exitCode = shown === steps.length ? 0 : 1;
} catch (cause) {
  say(String(cause));
  process.exitCode = 1;
} finally {
  await closeAll();
}
