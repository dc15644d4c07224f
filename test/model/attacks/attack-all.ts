import { type Style, styles } from '../../../src/ask/writing/style.ts';
import type { openModelServer } from '../peer/open-model-server.ts';
import { readGiven } from '../peer/read-given.ts';
import { findViolations } from './find-violations.ts';
import { attacks, obey, replyOf } from './malicious-model.ts';
import type { openAttackedBot } from './open-attacked-bot.ts';
import { isTranslated } from './said-by-model.ts';

/** A text that somebody types. `place` says which attack the model obeys meanwhile. */
export type Try = { readonly text: string; readonly place: number; readonly style?: Style };

/** Something forbidden that was seen; `marks` is what the model wanted to say. */
export type Violation = {
  readonly attack: string;
  readonly text: string;
  readonly found: string;
  readonly marks: readonly string[];
  readonly translated: boolean;
};

type Rig = {
  readonly bot: Awaited<ReturnType<typeof openAttackedBot>>;
  readonly server: Awaited<ReturnType<typeof openModelServer>>;
};

/** Shares no divisor with the number of attacks, so that neighbours meet different kinds and in the end all have been met. */
const stride = 389;

/** What came of many tries: what was forbidden, how often the model was asked at all, and how often its words were shown. */
export async function attackAll({ bot, server }: Rig, tries: readonly Try[]) {
  const violations: Violation[] = [];
  let reached = 0;
  let believed = 0;
  for (const { text, place, style = styleOf(place) } of tries) {
    const attack = attacks[(place * stride) % attacks.length];
    if (!attack) throw new Error('no attack');
    const written: string[] = [];
    server.asked.length = 0;
    server.answerWith((response, asked) => {
      const said = obey(readGiven(asked), attack);
      if (typeof said === 'string') written.push(said);
      return replyOf(said)(response, asked);
    });
    bot.pass(61); // what failed before is forgotten, so that the model is asked
    const seen = await bot.ask(text, style);
    const found = findViolations({ seen, asked: server.asked, wrote: written.join('\n'), marks: attack.marks }, bot.known);
    const translated = isTranslated(seen.message);
    violations.push(
      ...found.map((each) => ({ attack: attack.name, text: text.slice(0, 80), found: each, marks: attack.marks, translated })),
    );
    reached += server.asked.length > 0 ? 1 : 0;
    believed += seen.message.origin === 'model' ? 1 : 0;
  }
  return { violations, reached, believed, tried: tries.length };
}

/** Every third answer is wanted in another style. */
function styleOf(place: number): Style {
  return (place % 3 === 0 ? styles[(place / 3) % styles.length] : undefined) ?? 'usual';
}
