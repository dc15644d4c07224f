import { spellingsOf } from '../spellings-of.ts';
import { secretSigns as signs } from './secret-signs.ts';
import { secretSignsAbroad as abroad } from './secret-signs-abroad.ts';

/**
 * Tells when somebody says that what they write is a secret ("vertraulich", "noch nicht öffentlich", "bleibt unter
 * uns"): such text goes to no model and into no store. Questions about secrecy ("Was ist ein Betriebsgeheimnis?") are
 * none. Never throws; time in proportion to the length of the text.
 */
export function findSecret(text: string): 'confidential' | undefined {
  const sentences = spellingsOf(text).flatMap((spelling) => spelling.match(/[^.!?\n]{1,2000}[.!?\n]{0,9}/gu) ?? []);
  return sentences.some((sentence) => tellsSecret(sentence) || tellsSecretAbroad(sentence)) ? 'confidential' : undefined;
}

function tellsSecret(sentence: string): boolean {
  if (signs.promised.test(sentence) && !isAsked(sentence)) return true;
  const said = sentence.replace(signs.subject, ' ').replace(/\s+/gu, ' ');
  const asks = signs.asks.test(said);
  if (signs.told.some((sign) => sign.test(said))) return !asks || !isAsked(said);
  if (!signs.stated.test(said)) return false;
  return isAsked(said) || asks ? signs.tells.test(said) : !signs.rule.test(said);
}

function isAsked(sentence: string): boolean {
  return signs.asks.test(sentence) && /\?/u.test(sentence) && !signs.tells.test(sentence);
}

/** In other languages: a sign in a question counts only where the question does not begin as one. */
function tellsSecretAbroad(sentence: string): boolean {
  const told = abroad.told.some((sign) => sign.test(sentence));
  if (/\?/u.test(sentence)) return told && !abroad.asks.test(sentence);
  return told || abroad.stated.test(sentence);
}
