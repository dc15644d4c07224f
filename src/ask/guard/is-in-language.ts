import { isOtherLanguage } from '../is-other-language.ts';

const german =
  /(?<!\p{L})(?:der|die|das|den|dem|des|und|oder|ist|sind|ein|eine[rmns]?|nicht|kein\p{L}*|für|mit|bei[m]?|von|vom|zu[mr]?|auf|gibt|wird|werden|kann|muss|bis|wenn|nach|im|in|an|ab|sich|du|es|hat|haben|höchstens|mindestens)(?!\p{L})/giu;
const longEnough = 6;

/** Whether a sentence may be in the language that is asked for; of other languages only German ones of some length are told apart. */
export function isInLanguage(text: string, language: 'de' | 'other'): boolean {
  const words = text.match(/\p{L}+/gu) ?? [];
  const signs = text.match(german)?.length ?? 0;
  if (language === 'de') return !isOtherLanguage(text) && (words.length < longEnough || signs > 0) && isLatin(text);
  return words.length < longEnough * 2 || signs / words.length < 0.25;
}

function isLatin(text: string): boolean {
  return !/\p{L}/u.test(text.replace(/\p{Script=Latin}/gu, ''));
}
