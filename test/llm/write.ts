import * as z from 'zod';
import type { LanguageModel, ModelPart, ModelRequest, ModelTool } from '../../src/ask/writing/language-model.ts';
import { ModelError, type ModelFault } from '../../src/errors.ts';
import { openLanguageModel } from '../../src/llm/open-language-model.ts';
import type { Limits } from '../../src/llm/start-run.ts';

/** Everything in the question and the instructions that must not come back in an error. */
export const secret = 'Geheimfrage-4711';

/** The first text of a process takes longer than the others: modules are loaded and compiled. */
export async function warmUp(): Promise<void> {
  await write(openHere('http://127.0.0.1:9/v1').model);
}

/** A model at this address with the usual limits, so that a busy machine is no fault, and a clock that only moves when told. */
export function openHere(
  url: string,
  { fallbackModel, limits = {}, key }: { fallbackModel?: string; limits?: Partial<Limits>; key?: string } = {},
) {
  let time = 1_000_000;
  const model = openLanguageModel({ server: { kind: 'openai', url, key }, model: 'first', fallbackModel }, { now: () => time, limits });
  return { model, pass: (seconds: number) => (time += seconds * 1000) };
}

/** What a text came to: its parts as one line, and the fault that ended it. */
export type Written = {
  readonly parts: readonly ModelPart[];
  readonly text: string;
  readonly fault: ModelFault | undefined;
  readonly ms: number;
};

export async function write(
  model: LanguageModel,
  { signal = new AbortController().signal, ...request }: Partial<ModelRequest> & { signal?: AbortSignal } = {},
): Promise<Written> {
  const parts: ModelPart[] = [];
  const start = performance.now();
  let fault: ModelFault | undefined;
  try {
    for await (const part of model.write(
      { system: `Sei kurz. ${secret}`, user: `${secret}?`, tools: [], maxTokens: 800, ...request },
      signal,
    ))
      parts.push(part);
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    if (`${error.message}${error.stack}`.includes(secret) || error.cause !== undefined) throw new Error('the error tells what was asked');
    fault = error.fault;
  }
  const text = parts.map((part) => ({ text: '', ...part, ...(part.kind === 'again' ? { text: '|' } : {}) }).text).join('');
  return { parts, text, fault, ms: performance.now() - start };
}

/** A tool that keeps what it was called with. */
export function searching(found = 'GEFUNDEN') {
  const given: string[] = [];
  const tool: ModelTool = {
    name: 'suche',
    description: 'Sucht in der Wissensbank',
    parameters: z.object({ frage: z.string().max(50) }),
    run: async ({ frage }) => {
      given.push(String(frage));
      return found;
    },
  };
  return { tool, given };
}
