import type { Answered } from './answered.ts';
import type { WritingMeasures } from './report-schema.ts';
import { countEach, percentile, share, spreadOf } from './spread-of.ts';

/** What a prompt may take. */
const mostPromptTokens = 3_000;
const mostOverhead = 30;
/** German in the words of this base; servers that do not count are not believed to take less. */
const charactersPerToken = 3.3;

type Asked = NonNullable<Answered['model']> & Pick<Answered, 'ms'>;

/** Measures what a model did for all these answers, by what the guard left of it; undefined where none was asked. */
export function measureWriting(answers: readonly Answered[]): WritingMeasures | undefined {
  const asked = answers.flatMap(({ model, ms }) => (model === undefined ? [] : [{ ...model, total: ms }]));
  if (asked.length === 0) return undefined;
  return { faithfulness: measureFaithfulness(asked), cost: measureCost(asked), ...measureTimes(asked) };
}

type Modelled = Omit<Asked, 'ms'> & { readonly ms: number; readonly total: number };

function measureFaithfulness(asked: readonly Modelled[]): WritingMeasures['faithfulness'] {
  const all = asked.map(({ written }) => written);
  const kept = all.reduce((sum, { sentences }) => sum + sentences.length, 0);
  const cuts = all.flatMap(({ cut }) => cut);
  const faultsOf = (kind: (typeof all)[number]['kind']) => countEach(all.flatMap((each) => (each.kind === kind && each.fault) || []));
  return {
    asked: all.length,
    written: all.filter(({ kind }) => kind === 'written').length,
    unanswerable: all.filter(({ kind }) => kind === 'unanswerable').length,
    sentences: kept + cuts.length,
    kept: share(kept, kept + cuts.length),
    cuts: countEach(cuts),
    fellBack: faultsOf('failed'),
    brokenOff: faultsOf('written'),
  };
}

function measureCost(asked: readonly Modelled[]): WritingMeasures['cost'] {
  const isCounted = asked.every(({ prompts }) => prompts.length > 0);
  const prompts = asked.flatMap(({ prompts, characters }) => (isCounted ? prompts : [Math.ceil(characters / charactersPerToken)]));
  const inputs = asked.map(({ prompts, characters }) =>
    isCounted ? prompts.reduce((sum, tokens) => sum + tokens, 0) : Math.ceil(characters / charactersPerToken),
  );
  return {
    tokens: isCounted ? 'counted' : 'estimated',
    calls: spreadOf(asked.map(({ calls }) => calls)),
    inputTokens: spreadOf(inputs),
    outputTokens: spreadOf(asked.map(({ outputTokens }) => outputTokens)),
    prompt: { max: percentile(prompts, 1), limit: mostPromptTokens, holds: percentile(prompts, 1) <= mostPromptTokens },
  };
}

function measureTimes(asked: readonly Modelled[]): Pick<WritingMeasures, 'latency' | 'overhead'> {
  const totals = asked.map(({ total }) => total);
  const median = percentile(
    asked.map(({ ms, total }) => total - ms),
    0.5,
  );
  return {
    latency: { mean: spreadOf(totals).mean, p95: percentile(totals, 0.95) },
    overhead: { median, limit: mostOverhead, holds: median <= mostOverhead },
  };
}
