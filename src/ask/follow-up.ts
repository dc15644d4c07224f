import type { Article } from './article.ts';
import { namesOf } from './names-article.ts';
import type { Turn } from './stores.ts';

/** Words that stand for what was talked about. */
const pronoun = /\b(?:das|es|sie|ihn|diese[rsmn]?|dort)\b|\b(?:da(?:für|von|bei|mit|zu|gegen|neben))(?!\p{L})/giu;
/** "gibt es", "es geht um": here the word stands for nothing. */
const emptyEs = /\b(?:gibt|geht|gäbe) es\b|\bes (?:gibt|geht)\b/giu;
const goesOn = /^(?:und|oder|aber|auch|dann|also|wenn)\b/iu;
const asksOn = /^(?:wer|wie|was|wann|wo|wohin|warum|ab wann|bis wann|ab wie|bis wie|für wen|mit)\b/iu;
/** Points back only where a question names nothing else: "wer zahlt denn?", "wie lange läuft das Programm?" */
const faintSign =
  /\bdenn\b|\b(?:das|die|der|den|dem) (?:programm|geld|zuschuss|förderung|antrag|maßnahme|leistung|angebot|instrument|regelung)(?!\p{L})/iu;

const mostWordsOfFollowUp = 12;
const mostWordsOfFragment = 4;

/**
 * The turn that a question continues ("und mit Kind?", "wer beantragt das?"), if it does. A pronoun points back even
 * when the question names another thing ("geht das auch bei Insolvenz?"); "und …?" and short questions only when they name
 * none; a noun alone is a topic of its own. `topic` is the article that the question itself names. A question that
 * begins with a whole earlier one needs no context.
 */
export function findContinued(question: string, turns: readonly Turn[], topic: Article | undefined): Turn | undefined {
  const last = turns.findLast((turn) => turn.articles.length > 0);
  const length = question.split(/\s+/).length;
  if (!last || length > mostWordsOfFollowUp || turns.some((turn) => question.startsWith(turn.question))) return undefined;
  if (pointsBack(question, topic)) return last;
  const short = length <= mostWordsOfFragment && asksOn.test(question);
  return topic === undefined && (goesOn.test(question) || faintSign.test(question) || short) ? last : undefined;
}

function pointsBack(question: string, topic: Article | undefined): boolean {
  const text = question.replace(emptyEs, ' ');
  return [...text.matchAll(pronoun)].some((found) => !definesTopic(text.slice(found.index + found[0].length), topic));
}

/** "Was ist das Qualifizierungsgeld?": before a noun or a name, the word is an article and no pronoun. */
function definesTopic(rest: string, topic: Article | undefined): boolean {
  const next = rest.trimStart();
  if (/^\p{Lu}/u.test(next)) return true;
  return topic !== undefined && namesOf(topic).some((name) => next.toLowerCase().startsWith(name));
}
