import type { Embedder } from '../ask/writing/embedder.ts';
import type { LanguageModel, ModelPart } from '../ask/writing/language-model.ts';
import { ModelError } from '../errors.ts';
import { type Meter, secondsSince } from '../meter.ts';
import type { ModelConfig } from '../model-config.ts';

type Metering = { readonly server: ModelConfig['server']; readonly meter: Meter };

/** Names of the OpenTelemetry semantic conventions; which of its models a server asked is in the log. */
const providers = { openai: 'openai', azure: 'azure.ai.openai' } as const;

/** Measures how long whole texts take, with what the model looks up on the way, and how many tokens. */
export function meterModel<Model extends LanguageModel>(model: Model, { server, meter }: Metering): Model {
  const labels = { gen_ai_operation_name: 'chat', gen_ai_provider_name: providers[server.kind] };
  return { ...model, write: (request, signal) => measure(model.write(request, signal), { labels, meter, signal }) };
}

type Measuring = {
  readonly labels: { readonly gen_ai_operation_name: string; readonly gen_ai_provider_name: string };
  readonly meter: Meter;
  readonly signal: AbortSignal;
};

async function* measure(parts: AsyncIterable<ModelPart>, { labels, meter, signal }: Measuring): AsyncIterable<ModelPart> {
  const started = performance.now();
  let fault = '';
  try {
    for await (const part of parts) {
      if (part.kind === 'used') {
        meter.observe('gen_ai_client_token_usage', { ...labels, gen_ai_token_type: 'input' }, part.inputTokens);
        meter.observe('gen_ai_client_token_usage', { ...labels, gen_ai_token_type: 'output' }, part.outputTokens);
      }
      yield part;
    }
  } catch (cause) {
    fault = faultOf(cause, signal);
    throw cause;
  } finally {
    meter.observe('gen_ai_client_operation_duration_seconds', { ...labels, error_type: fault }, secondsSince(started));
  }
}

/** What was cut because nobody wants more of it did not fail. */
function faultOf(cause: unknown, signal: AbortSignal): string {
  if (!(cause instanceof ModelError)) return 'other';
  return cause.fault === 'cut' && signal.reason === cause ? '' : cause.fault;
}

/** Measures how long embeddings take. */
export function meterEmbedder(embedder: Embedder, { server, meter }: Metering): Embedder {
  const labels = { gen_ai_operation_name: 'embeddings', gen_ai_provider_name: providers[server.kind] };
  return {
    ...embedder,
    async embed(texts, signal) {
      const started = performance.now();
      let fault = 'other';
      try {
        const vectors = await embedder.embed(texts, signal);
        fault = '';
        return vectors;
      } catch (cause) {
        fault = cause instanceof ModelError ? cause.fault : fault;
        throw cause;
      } finally {
        meter.observe('gen_ai_client_operation_duration_seconds', { ...labels, error_type: fault }, secondsSince(started));
      }
    },
  };
}
