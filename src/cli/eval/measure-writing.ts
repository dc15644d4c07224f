import type { Answered } from './answered.ts';
import type { WritingMeasures } from './report-schema.ts';
import { countEach, percentile, share, spreadOf } from './spread-of.ts';

/** What a prompt may take. */
const mostPromptTokens = 3_000;
const mostOverhead = 30;
/** Of German text and JSON, on the safe side. */
const charactersPerToken = 3.3;

/** Measures what a model did for all these answers, by what the guard left of it; undefined where none was asked. */
export function measureWriting(answers: readonly Answered[]): WritingMeasures | undefined {
  const asked = answers.flatMap(({ model, ms }) => (model === undefined ? [] : [{ ...model, total: ms }]));
  if (asked.length === 0) return undefined;
  return { faithfulness: measureFaithfulness(asked), cost: measureCost(asked), ...measureTimes(asked) };
}

type Modelled = NonNullable<Answered['model']> & { readonly total: number };

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
    replaced: countEach(all.flatMap(({ replaced }) => replaced)),
    cuts: countEach(cuts),
    fellBack: faultsOf('failed'),
    brokenOff: faultsOf('written'),
  };
}

function measureCost(asked: readonly Modelled[]): WritingMeasures['cost'] {
  const prompts = asked.map(promptsOf);
  const longest = percentile(prompts.flat(), 1);
  return {
    calls: spreadOf(asked.map(({ calls }) => calls)),
    inputTokens: spreadOf(prompts.map((each) => each.reduce((sum, tokens) => sum + tokens, 0))),
    outputTokens: spreadOf(asked.map(({ outputTokens, text }) => outputTokens || estimate(text.length))),
    estimated: share(asked.filter(({ prompts: counted }) => counted.length === 0).length, asked.length),
    prompt: { max: longest, limit: mostPromptTokens, holds: longest <= mostPromptTokens },
  };
}

/** Servers that do not count are estimated, and those that were not heard to the end. */
function promptsOf({ prompts, characters }: Modelled): readonly number[] {
  return prompts.length > 0 ? prompts : [estimate(characters)];
}

function estimate(characters: number): number {
  return Math.ceil(characters / charactersPerToken);
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
