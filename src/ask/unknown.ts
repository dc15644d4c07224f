import type { Article } from './article.ts';
import { asksResult } from './find-admission.ts';
import { namesArticle } from './names-article.ts';
import type { Question } from './read-question.ts';
import { spellingsOf } from './spellings-of.ts';

const paragraph =
  /(?:(?<!§)§+|\bparagra(?:f|ph)(?:en)?)\s*(\d+\s?[a-z]?)(?=[\s,.;?!)]|$)|\b(\d{2,3}[a-gi])\b(?=\s*(?:sgb|betrvg|kschg|abs\b|\?|$|[,.]))/giu;
const benefit =
  /(?<![\p{L}-])[\p{L}-]+(?:geld|bonus|prämie|zuschuss|ticket|scheck|fonds|darlehen|programm|zulage|pauschale|beihilfe|gutschein|gesetz|urlaub|stipendium|kredit|soforthilfe|offensive|soli|card|turbo|booster|pakt|umlage)(?![\p{L}])/giu;
/** Capitalised words in a row, such as "Fachkräftebrücke Stahl Saar": a name that the base should hold. */
const properName =
  /(?<![.?!:] )(?<!^)(?<!\b(?:in|im|am|(?:in|an|aus) (?:der|den|dem)|bei|aus|nach|von|[Ff]irma|[Bb]etrieb|[Ww]erk|[Uu]nternehmen) )\p{Lu}\p{Ll}{7,}(?:[ -]\p{Lu}\p{L}+)+/gu;
/** Such a row names a person or a company when it begins so: "Kollegin Sabine". */
const someone = /^(?:Kolleg|Betriebsr|Vorsitzend|Gewerkschaft|Mitarbeiter|Vertrauens|Geschäftsführ|Gesellschaft)/u;
/** A name in camel case such as "KompetenzPlus", but not "MitarbeiterInnen". */
const coined = /\b\p{Lu}\p{Ll}{2,}(?!In(?:nen)?(?!\p{L}))\p{Lu}\p{Ll}+/gu;
/** Words of ordinary German that end like a benefit: "Landesprogramm", "Urlaubsgeld". */
const ordinary =
  /^(?:(?:land|bund|eu|förder|hilfs|sonder|jahres|grund|gesamt|einzel|lohn|gehalts|kurs|kosten)(?:e?s)?-?\p{L}{4,12}|zu(?:schuss|lage)|(?:bar|kinder|taschen|eintritts|schmerzens|urlaubs|weihnachts|eigen|rest|erholungs|resturlaubs|bildungs|leistungs|schicht|erschwernis|mehrarbeits|überstunden)\p{L}{4,12})$/iu;

/**
 * A paragraph or a benefit that a question names and that stands nowhere in the knowledge base: it must not be
 * answered from what merely looks alike ("§ 82z", "Umzugsbonus"). `knows` tells whether the base holds a phrase.
 */
export function findUnknownName(question: string, knows: (phrase: string) => boolean): string | undefined {
  const paragraphs = [...question.matchAll(paragraph)].map((found) => {
    const number = (found[1] ?? found[2] ?? '').replace(/\s/g, '');
    return { shown: `§ ${number}`, phrase: number };
  });
  const names = [...question.matchAll(benefit), ...question.matchAll(coined), ...findProperNames(question, knows)]
    .map(([name]) => ({ shown: name, phrase: name }))
    .filter(({ phrase }) => !ordinary.test(phrase));
  return [...paragraphs, ...names].find(({ phrase }) => !knows(phrase))?.shown;
}

const months = ['januar', 'februar', 'märz', 'april', 'mai', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'dezember'];
const datedPart = new RegExp(String.raw`\b(${months.join('|')}|frühjahr|sommer|herbst|winter)\s+(20\d\d)`, 'giu');

/** Names of several words of which one is unknown; two known words in a row ("Agentur Saarland") are just two words. */
function findProperNames(question: string, knows: (phrase: string) => boolean): RegExpExecArray[] {
  return [...question.matchAll(properName)].filter(([name]) => !someone.test(name) && name.split(/[ -]/).some((word) => !knows(word)));
}

/** A month, season or coming year that a question asks about and that the article found does not mention. */
export function findUnknownDate(question: string, article: Article): string | undefined {
  const text = textOf(article);
  const part = [...question.matchAll(datedPart)].find(([, part = '', year = '']) => !mentions(text, part.toLowerCase(), year))?.[0];
  if (part !== undefined) return part;
  const years = question.match(/(?<!bis )\b20[2-4]\d\b/g) ?? [];
  return years.find((year) => year >= article.reviewedOn.slice(0, 4) && !text.includes(year));
}

function mentions(text: string, part: string, year: string): boolean {
  const month = months.indexOf(part) + 1;
  return text.toLowerCase().includes(`${part} ${year}`) || new RegExp(String.raw`\b0?${month}[./]${year}`).test(text);
}

const commuting = /grenzgäng|pendl|wohnt (?:in|drüben)/iu;
const acrossBorders =
  /interreg|großregion|grande region|projekt|partner|kooperation|wasserstoff|\bh2\b|leitung|aus (?:lothringen|frankreich|luxemburg)|(?:verleg|verlager|umzieh|umzug|zieh|abwander)\S*.{0,30}nach|nach \p{L}+ (?:verleg|verlager)/iu;

/** True when a question is about another Land or country of which the article found does not speak. */
export function asksAboutElsewhere({ text, aspects, circumstances }: Question, article: Article): boolean {
  const place = circumstances.elsewhere;
  if (place === undefined || circumstances.land !== undefined || acrossBorders.test(text)) return false;
  if (commuting.test(text)) return aspects.get('amount') === 1;
  const facts = [article.title, ...article.synonyms, ...article.keyFacts.map((fact) => `${fact.label} ${fact.value}`)];
  const speaksOfIt = facts.some((text) => text.toLowerCase().includes(place.toLowerCase().slice(0, 6)));
  return !(speaksOfIt && namesArticle(text, article));
}

type Contact = readonly [RegExp, RegExp];

const openingHours: Contact = [/öffnungszeit|sprechzeit|wann (?:hat|haben|ist|macht).{0,50}\b(?:auf|offen|geöffnet)\b/iu, /\buhr\b/iu];

/** What people want to reach somebody by, and how a key fact looks that holds it. */
const contacts: readonly Contact[] = [
  [
    /telefon|\btel\b|rufnummer|durchwahl|\bnummer (?:von|vom|der)|, ?nummer\?|\banrufen\b|erreiche? ich/iu,
    /\b0\d{2,4}[\s/-]?\d[\d\s-]{3,}/,
  ],
  [/e-?mail\b|\bmail\b|mailadresse/iu, /@/],
  [/anschrift|\badresse|hausnummer|stockwerk|welcher straße|\bstraße\?/iu, /\b\d{5}\b/],
  openingHours,
];

/** True when a question asks for a number, an address or opening hours that the article found does not hold. */
export function lacksContact(question: string, article: Article): boolean {
  const spellings = spellingsOf(question);
  // A plant that "macht auf" opens for good.
  const asked = article.section === 'companies' ? contacts.filter((contact) => contact !== openingHours) : contacts;
  return asked.some(
    ([asks, holds]) => spellings.some((text) => asks.test(text)) && !article.keyFacts.some((fact) => holds.test(fact.value)),
  );
}

/** "Wie viele Wochen insgesamt?" is answered by no amount of money. */
const counts =
  /wie\s?viele? (?:\p{L}+ )?(?:wochen?|tage?n?|monate?n?|jahre?n?|stunden?|leuten?|mal|personen|beschäftigten?|stellen?|jobs?|mann|betriebe?|azubis?)(?!\p{L})/iu;

/** What an amount is asked in, and how a text looks that tells one. */
const units: readonly (readonly [RegExp, RegExp])[] = [
  [/million|milliard|\bmio\b|\bmrd\b/iu, /\d ?(?:mio|mrd|million|milliard)/iu],
  [/gebühr|kostet|verlangt|wie teuer|\bpreis/iu, /\d ?(?:%|€|euro|prozent|cent)|kostenlos|kostenfrei|umsonst|(?:ohne|keine) kosten/iu],
  [/fördersatz|förderquote|prozent|%/iu, /\d ?(?:%|prozent)/iu],
  [/wie hoch|euro\b|€|insgesamt|gesamt/iu, /\d ?(?:%|€|euro|prozent|mio|mrd|cent)/iu],
];

/** True when a question asks how much of a benefit there is and the article found tells no such amount at all. */
export function lacksAmount({ focus, aspects }: Question, article: Article): boolean {
  if (aspects.get('amount') !== 1 || counts.test(focus) || !namesArticle(focus, article)) return false;
  return units.some(([asks, tells]) => asks.test(focus) && !sentencesOf(article).some((sentence) => tells.test(sentence)));
}

const event = /abstimmung|auktion|ausschreibung|urabstimmung|verhandlung|gerichtsverfahren/iu;

/** True when a question asks how something ended of which the article found says nothing. */
export function lacksEvent(focus: string, article: Article): boolean {
  const asked = event.exec(focus)?.[0];
  return asked !== undefined && asksResult.test(focus) && !textOf(article).toLowerCase().includes(asked.toLowerCase());
}

function textOf(article: Article): string {
  return [article.title, ...article.synonyms, ...sentencesOf(article)].join(' ');
}

function sentencesOf(article: Article): string[] {
  const facts = article.keyFacts.map((fact) => `${fact.label} ${fact.value}`);
  return [article.summary, ...facts, ...article.sections.flatMap((section) => section.sentences)];
}
