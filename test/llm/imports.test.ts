import { expect, it } from 'vitest';
import { modulesLoadedBy } from '../modules-loaded-by.ts';

const packages = /node_modules\/(?:openai|langchain|langsmith|@langchain)\//;
const loadedBy = (program: string) => modulesLoadedBy(program).filter((url) => packages.test(url));

it('starting and answering without a model never loads a package of one', () => {
  const program = `
    const { readConfig } = await import('./src/config.ts');
    const { start } = await import('./src/cli/start.ts');
    const { ask } = await import('./src/cli/ask.ts');
    process.stdout.write = () => true;
    await ask('Wie hoch ist das Kurzarbeitergeld?', { json: true });
    await start();`;
  expect(loadedBy(program)).toEqual([]);
});

it('opening a model and an embedder does not load them either', () => {
  const program = `
    const { openLanguageModel } = await import('./src/llm/open-language-model.ts');
    const { openEmbedder } = await import('./src/llm/open-embedder.ts');
    const server = { kind: 'openai', url: 'http://127.0.0.1:9/v1', key: undefined };
    openLanguageModel({ server, model: 'm' }, { now: Date.now });
    openEmbedder({ server, model: 'm' });`;
  expect(loadedBy(program)).toEqual([]);
});

it('the first text does, so that the tests above can fail', () => {
  const program = `
    const { openLanguageModel } = await import('./src/llm/open-language-model.ts');
    const server = { kind: 'openai', url: 'http://127.0.0.1:9/v1', key: undefined };
    await openLanguageModel({ server, model: 'm' }, { now: Date.now }).warmUp();`;
  expect(loadedBy(program).length).toBeGreaterThan(100);
});
