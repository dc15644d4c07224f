import type { Article } from './article.ts';

const shortestName = 3;
/** A short name is the whole word ("KdW", "§ 82"); a long one may go on ("Kurzarbeitergeldes"). */
const longName = 5;
/** First words of titles that name nothing: "Welches Instrument passt zu welcher Lage?" */
const noName = /^(?:welche[rsmn]?|wie|was|wer|mit|drei|lage)$/u;

/** Whether a question calls an article by its title or one of its other names. */
export function namesArticle(question: string, article: Article): boolean {
  return namesIn(question, article).length > 0;
}

/** The names of an article that a question uses. */
export function namesIn(question: string, article: Article): string[] {
  const typed = unify(question);
  return namesOf(article).filter((name) => hasName(typed, name));
}

/** What an article is called, in lower case: the first word of its title and its other names. */
export function namesOf(article: Article): string[] {
  const first = /[\p{L}\p{N}]+/u.exec(article.title)?.[0].toLowerCase() ?? '';
  const names = [noName.test(first) ? '' : first, ...article.synonyms.map(unify)];
  return [...names, ...names.flatMap(withoutSign)].filter((name) => name.length >= shortestName);
}

/** "82a" alone is a paragraph too; "82" may be anything. */
function withoutSign(name: string): string[] {
  return /^§ (\d+[a-z])$/.exec(name)?.slice(1) ?? [];
}

const startOfParagraph = /^§|^\d+[a-z]?(?: (?:abs|sgb|betrvg|kschg|inso|tzbfg|bbig)|$)/;

/** The longest paragraph by which a question calls an article: "§ 95 betrvg" says more than "§ 95". */
export function paragraphIn(question: string, article: Article): string {
  const paragraphs = namesIn(question, article).filter((name) => startOfParagraph.test(name));
  return paragraphs.reduce((longest, name) => (name.length > longest.length ? name : longest), '');
}

/** A name begins where a word begins: "kug" does not stand in "tkug", nor Ford in "erforderlich". */
function hasName(typed: string, name: string): boolean {
  for (let at = typed.indexOf(name); at >= 0; at = typed.indexOf(name, at + 1)) {
    const goesOn = isLetter(typed[at + name.length]);
    if (!isLetter(typed[at - 1]) && (!goesOn || name.length >= longName)) return true;
  }
  return false;
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}

/** "§82a" and "§ 82A" are the same name. */
function unify(text: string): string {
  return text.toLowerCase().replace(/§+\s*/g, '§ ');
}
