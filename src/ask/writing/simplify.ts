import { ModelError } from '../../errors.ts';
import { addEffort, countPart, type Effort, noEffort } from './effort.ts';
import { stopAfter } from './stop-after.ts';
import { type WritingParts, type WritingTask, type Written, writeAnswer } from './write-answer.ts';

const judgementTokens = 150;

/** `onPassed` hears that something has passed; `spare` is how many milliseconds are left to make a whole answer plainer. */
export type Simplifying = { readonly onPassed: () => void; readonly spare: () => number };

/**
 * Has an answer written in plain language, judged by a critic, and where that finds fault written once more. Nothing is shown on the
 * way, so the first version is the answer where the others do not come in time.
 */
export async function simplify(task: WritingTask, parts: WritingParts, { onPassed, spare }: Simplifying): Promise<Written> {
  const first = await writeAnswer(task, parts, onPassed);
  const left = spare();
  if (first.kind !== 'written' || first.fault !== undefined || left <= 0) return first;
  const inTime = { ...parts, signal: AbortSignal.any([parts.signal, stopAfter(left, 'no plainer version came in time')]) };
  const { advice, effort: judging } = await judge(first, inTime);
  const before = addEffort(first.effort, judging);
  if (advice === undefined) return { ...first, effort: before };
  const again = parts.prompts.render('simplify', { sentences: numbered(first), advice });
  const second = await writeAnswer({ ...task, addition: again }, inTime, onPassed);
  const effort = addEffort(before, second.effort);
  const isBetter = second.kind === 'written' && second.fault === undefined && second.cut.length === 0;
  return { ...(isBetter ? second : first), effort };
}

function numbered({ sentences }: Written): string {
  return sentences.map(({ text, cites }, place) => `${place + 1}. ${text} ${cites.map((id) => `[${id}]`).join('')}`).join('\n');
}

/** `advice`: what a critic says is too hard to read; undefined where it is content or says nothing. */
type Judgement = { readonly advice: string | undefined; readonly effort: Effort };

async function judge(written: Written, { model, prompts, signal }: WritingParts): Promise<Judgement> {
  const request = { system: '', user: prompts.render('critic', { sentences: numbered(written) }), tools: [], maxTokens: judgementTokens };
  let [text, effort] = ['', noEffort];
  try {
    for await (const part of model.write(request, signal)) {
      effort = countPart(effort, part);
      if (part.kind === 'text') text += part.text;
    }
    const isContent = /^\W*gut\b/iu.test(text) || text.trim() === '';
    return { advice: isContent ? undefined : text.trim().slice(0, 600), effort };
  } catch (cause) {
    if (cause instanceof ModelError) return { advice: undefined, effort };
    throw cause;
  }
}
