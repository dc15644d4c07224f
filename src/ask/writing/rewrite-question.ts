import { ModelError } from '../../errors.ts';
import { figuresOf, statesFigure } from '../../figures/figures-of.ts';
import type { Prompts } from '../../prompts.ts';
import type { LanguageModel } from './language-model.ts';
import { stopAfter } from './stop-after.ts';
import { disarm, sayEarlier } from './write-answer.ts';

type Parts = { readonly model: LanguageModel; readonly prompts: Prompts };

const maxTokens = 120;
const longest = 400;
/** Without it the question is searched for as it stands, so nobody waits long. */
const milliseconds = 2_000;

/** Has a model write a question so that it stands alone; undefined where nothing usable comes in time. */
export async function rewriteQuestion(
  { question, earlier }: { readonly question: string; readonly earlier: readonly string[] },
  { model, prompts }: Parts,
): Promise<string | undefined> {
  const user = prompts.render('rewrite', { earlier: sayEarlier(earlier), question: disarm(question) });
  const request = { system: '', user, tools: [], maxTokens };
  try {
    let text = '';
    for await (const part of model.write(request, stopAfter(milliseconds, 'the question was not rewritten in time')))
      if (part.kind === 'text') text += part.text;
    return isUsable(text.trim(), [question, ...earlier].join(' ')) ? text.trim() : undefined;
  } catch (cause) {
    if (cause instanceof ModelError) return undefined;
    throw cause;
  }
}

/** One line of plain words with no figure that nobody typed: it decides only what is searched for. */
function isUsable(text: string, typed: string): boolean {
  if (text === '' || text.length > longest || /[\n<>@`]|https?:|\]\(/.test(text)) return false;
  const known = figuresOf(typed);
  return figuresOf(text).every((figure) => statesFigure(known, figure));
}
