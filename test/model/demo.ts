import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { hasBrowser, missingBrowser } from '../browser-path.ts';
import { openBothPlatforms } from '../open-both-platforms.ts';
import { pageInSlack } from '../slack/pictures/render-picture.ts';
import { takePictures, writePages } from '../take-pictures.ts';
import { pageInTeams } from '../teams/pictures/render-picture.ts';
import { openGoodModel } from './open-good-model.ts';
import { type ShownAnswer, showAnswers } from './show-answers.ts';

/**
 * `npm run demo:model [FOLDER]`: the whole bot with a Slack, a Teams and a model on this machine. Asks, asks on, has it
 * explained in plain language and asks in a channel; prints what people see and takes pictures where there is Chromium.
 */
const [given] = process.argv.slice(2);
const pictures = path.resolve(given ?? (await mkdtemp(path.join(tmpdir(), 'tws-model-'))));
const say = (line: string) => void process.stdout.write(`${line}\n`);

function draw({ name, picture }: ShownAnswer) {
  return picture.platform === 'slack' ? pageInSlack({ name, ...picture }) : pageInTeams({ name, ...picture });
}

const model = await openGoodModel();
const both = await openBothPlatforms(model.environment);
try {
  const shown = await showAnswers(both);
  for (const { name, words, streamed } of shown) say(`\n== ${name}${streamed ? ' (grew while it was written)' : ''}\n${words}`);
  const pages = await Promise.all(shown.map(draw));
  await (hasBrowser ? takePictures : writePages)(pages, pictures);
  say(`\n${hasBrowser ? 'Pictures' : `${missingBrowser} Pages without pictures`}: ${pictures}`);
  say(`${shown.length} of 8 answers shown, ${model.requests().length} calls of the model`);
  process.exitCode = shown.length === 8 ? 0 : 1;
} finally {
  await both.close();
  await model.close();
}
