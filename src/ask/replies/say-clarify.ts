import type { Block, Button, Inline } from '../../chat/message.ts';
import type { Article } from '../article.ts';
import { citationsOf } from '../citations.ts';
import type { Outcome } from '../outcome.ts';

type Clarify = Extract<Outcome, { kind: 'clarify' }>;

/** Asks back with buttons: which of two articles is meant, or the circumstance that decides the answer. */
export function sayClarify(outcome: Clarify): Block[] {
  const { question, buttons } = ask(outcome);
  const sources = citationsOf(outcome).map(({ title, url, asOf, reviewedOn }, i) => ({ number: i + 1, title, url, asOf, reviewedOn }));
  return [
    { kind: 'text', text: question },
    { kind: 'list', items: outcome.candidates.map((article, i): Inline[] => [{ bold: article.title }, ' ', { citation: i + 1 }]) },
    { kind: 'buttons', buttons },
    { kind: 'sources', sources },
  ];
}

function ask({ missing, candidates }: Clarify): { question: string; buttons: Button[] } {
  switch (missing) {
    case 'land':
      return {
        question: 'Wo liegt der Betrieb? Davon hängt ab, welches Landesrecht und welche Landesförderung gilt.',
        buttons: [choice('Im Saarland', 'im Saarland'), choice('In Rheinland-Pfalz', 'in Rheinland-Pfalz')],
      };
    case 'size':
      return {
        question: 'Wie groß ist der Betrieb? Davon hängt ab, was in Frage kommt. Gehört er zu einem Konzern, zählt der mit.',
        buttons: [
          choice('Unter 250 Beschäftigte', 'Betrieb mit 100 Beschäftigten'),
          choice('250 und mehr oder Konzern', 'Konzern mit 1000 Beschäftigten'),
        ],
      };
    case 'notice':
      return {
        question: 'Ist die Kündigung schon ausgesprochen oder besteht das Arbeitsverhältnis noch ungekündigt? Davon hängt ab, was geht.',
        buttons: [choice('Schon gekündigt', 'schon gekündigt'), choice('Noch nicht gekündigt', 'noch nicht gekündigt')],
      };
    case undefined:
      return { question: 'Meinst Du …?', buttons: candidates.map(toButton) };
  }
}

/** The answer to a question back is added to the question, which the conversation remembers. */
function choice(label: string, value: string): Button {
  return { label, action: 'ask.circumstance', value };
}

function toButton(article: Article): Button {
  return { label: article.title, action: 'ask.more', value: article.id };
}
