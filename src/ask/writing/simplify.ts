import { ModelError } from '../../errors.ts';
import { addEffort } from './create-collector.ts';
import { type WritingParts, type WritingTask, type Written, writeAnswer } from './write-answer.ts';

const judgementTokens = 150;

/**
 * Has an answer written in plain language, judged by a critic, and where that finds fault written once more. Nothing is shown on the way;
 * `onPassed` hears that something has passed.
 */
export async function simplify(task: WritingTask, parts: WritingParts, onPassed: () => void): Promise<Written> {
  const first = await writeAnswer(task, parts, onPassed);
  if (first.kind !== 'written' || first.fault !== undefined) return first;
  const advice = await judge(first, parts);
  if (advice === undefined) return first;
  const again = parts.prompts.render('simplify', { sentences: numbered(first), advice });
  const second = await writeAnswer({ ...task, addition: again }, parts, onPassed);
  const effort = addEffort(first.effort, second.effort);
  const isBetter = second.kind === 'written' && second.fault === undefined && second.cut.length === 0;
  return { ...(isBetter ? second : first), effort };
}

function numbered({ sentences }: Written): string {
  return sentences.map(({ text, cites }, place) => `${place + 1}. ${text} ${cites.map((id) => `[${id}]`).join('')}`).join('\n');
}

/** What a critic says is too hard to read; undefined where it is content or says nothing. */
async function judge(written: Written, { model, prompts, signal }: WritingParts): Promise<string | undefined> {
  const request = { system: '', user: prompts.render('critic', { sentences: numbered(written) }), tools: [], maxTokens: judgementTokens };
  try {
    let text = '';
    for await (const part of model.write(request, signal)) if (part.kind === 'text') text += part.text;
    return /^\W*gut\b/iu.test(text) || text.trim() === '' ? undefined : text.trim().slice(0, 600);
  } catch (cause) {
    if (cause instanceof ModelError) return undefined;
    throw cause;
  }
}
