import type { Article } from './article.ts';
import type { Question } from './read-question.ts';

const paragraph = /§+\s*(\d+\s?[a-z]?)(?=[\s,.;?!)]|$)/giu;
const benefit =
  /\p{L}+(?:geld|bonus|prämie|zuschuss|ticket|scheck|fonds|darlehen|programm|zulage|pauschale|beihilfe|gutschein|gesetz|urlaub)(?![\p{L}])/giu;

/**
 * A paragraph or a benefit that a question names and that stands nowhere in the knowledge base: it must not be
 * answered from what merely looks alike ("§ 82z", "Umzugsbonus"). `knows` tells whether the base holds a word.
 */
export function findUnknownName(question: string, knows: (word: string) => boolean): string | undefined {
  const paragraphs = [...question.matchAll(paragraph)].map(([, number = '']) => ({
    shown: `§ ${number}`,
    word: number.replace(/\s/g, ''),
  }));
  const benefits = [...question.matchAll(benefit)].map(([name]) => ({ shown: name, word: name }));
  return [...paragraphs, ...benefits].find(({ word }) => !knows(word))?.shown;
}

const months = 'januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember';
const datedPart = new RegExp(String.raw`(${months}|frühjahr|sommer|herbst|winter)\s+(20\d\d)`, 'giu');

/** A month or season of a year that a question asks about and that the article found does not mention. */
export function findUnknownDate(question: string, article: Article): string | undefined {
  const text = textOf(article).toLowerCase();
  return [...question.matchAll(datedPart)].map(([date]) => date).find((date) => !text.includes(date.toLowerCase()));
}

const acrossBorders =
  /grenzgäng|pendl|interreg|großregion|grande region|projekt|partner|kooperation|wasserstoff|leitung|aus (?:lothringen|frankreich|luxemburg)/iu;

/** True when a question is about another Land or country, and neither the Saarland nor work across the border. */
export function asksAboutElsewhere({ text, circumstances }: Question, article: Article): boolean {
  const place = circumstances.elsewhere;
  if (place === undefined || circumstances.land !== undefined || acrossBorders.test(text)) return false;
  return !`${article.title} ${article.synonyms.join(' ')}`.toLowerCase().includes(place.toLowerCase());
}

const asksForContact = /telefon|\btel\b|rufnummer|durchwahl|\bnummer von|e-?mail|mailadresse|anschrift|adresse|öffnungszeit|sprechzeit/iu;

/** True when a question asks for a number or an address that the article found does not hold. */
export function lacksContact(question: string, article: Article): boolean {
  return asksForContact.test(question) && !article.keyFacts.some((fact) => fact.aspect === 'contact' && /\d{3}|@/.test(fact.value));
}

function textOf(article: Article): string {
  const sentences = article.sections.flatMap((section) => section.sentences);
  return [article.title, article.summary, ...article.keyFacts.map((fact) => fact.value), ...sentences].join(' ');
}
