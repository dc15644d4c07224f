import { ModelError } from '../../../src/errors.ts';
import { openLanguageModel } from '../../../src/llm/open-language-model.ts';

const [url = ''] = process.argv.slice(2);
const limits = { firstTextMs: 3000, idleMs: 3000, wholeMs: 60_000 };
const model = openLanguageModel({ server: { kind: 'openai', url, key: undefined }, model: 'first' }, { now: Date.now, limits });
await model.warmUp();

const request = { system: 's', user: 'u', tools: [], maxTokens: 10 };

process.on('unhandledRejection', () => process.exit(3));
process.on('uncaughtException', (error) => {
  process.stderr.write(String(error.stack));
  process.exit(4);
});

/** The server answers, hangs and hangs inside of a text, in this order. */
const texts: string[] = [];
for await (const part of model.write(request, AbortSignal.timeout(60_000))) texts.push(part.kind);
for await (const part of model.write(request, new AbortController().signal)) {
  if (part.kind === 'asked') continue;
  texts.push(`first ${part.kind}`);
  break;
}
await readAll(new AbortController().signal);
await readAll(AbortSignal.timeout(1000));
void model.write(request, new AbortController().signal);
process.stdout.write(texts.join(','));

async function readAll(signal: AbortSignal): Promise<void> {
  try {
    for await (const part of model.write(request, signal)) texts.push(part.kind);
  } catch (error) {
    texts.push(error instanceof ModelError ? error.fault : String(error));
  }
}
