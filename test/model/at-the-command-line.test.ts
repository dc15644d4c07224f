import { expect, it, onTestFinished } from 'vitest';
import { runHere } from '../cli/run-here.ts';
import { runTws } from '../cli/run-tws.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { openGoodModel } from './open-good-model.ts';

it('tws ask has the model answer where one is configured, and none with --no-model', async () => {
  const model = await openGoodModel();
  onTestFinished(() => model.close());
  const question = 'Wie hoch ist das Kurzarbeitergeld?';
  const written = await runHere(['ask', question], model.environment);
  expect(written).toMatchObject({ code: 0, stdout: expect.stringContaining('KI-Antwort') });
  expect(written.stdout).toContain('60 %');
  const asked = model.requests().length;
  const quoted = await runHere(['ask', question, '--no-model'], model.environment);
  expect(quoted).toMatchObject({ code: 0, stdout: expect.stringContaining('Wissensbank, ohne KI') });
  expect([asked, model.requests().length]).toEqual([1, 1]);
});

it('tws ask and tws chat offer no poster, because a terminal can open none', async () => {
  const model = await openGoodModel();
  onTestFinished(() => model.close());
  const question = 'Wie hoch ist das Kurzarbeitergeld?';
  const { stdout: asked } = await runHere(['ask', question], model.environment);
  const { stdout: chatted } = await runTws(['chat'], { input: `${question}\n`, DATA_DIR: await temporaryFolder({}), ...model.environment });
  for (const said of [asked, chatted]) {
    expect(said).toContain('Einfacher erklären');
    expect(said).not.toContain('Aushang');
  }
});
