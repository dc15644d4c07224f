import { expect, it } from 'vitest';
import { modulesLoadedBy } from '../modules-loaded-by.ts';

const loadedBy = (program: string) => modulesLoadedBy(program).filter((url) => url.includes('node_modules/@slack'));

it('starting without Slack tokens never loads a package of Slack', () => {
  expect(loadedBy("const { start } = await import('./src/cli/start.ts'); await start();")).toEqual([]);
});

it('the Slack adapter does load them, so that the test above can fail', () => {
  expect(loadedBy("await import('./src/slack/create-slack.ts');").length).toBeGreaterThan(5);
});

it('printing the manifest does not need them either', () => {
  expect(loadedBy("await import('./src/slack/manifest.ts');")).toEqual([]);
});
