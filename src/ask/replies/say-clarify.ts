import type { Block, Button } from '../../chat/message.ts';
import type { MissingCircumstance, Outcome } from '../outcome.ts';
import { openArticle } from './say-not-covered.ts';
import { saySources } from './say-sources.ts';

type Clarify = Extract<Outcome, { kind: 'clarify' }>;

/** Asks back with buttons: which of the articles is meant, or the circumstance that decides the answer. */
export function sayClarify(outcome: Clarify): Block[] {
  const { candidates, missing } = outcome;
  const text = missing === undefined ? 'Meinst Du …?' : questions[missing];
  const buttons = missing === undefined ? candidates.map(openArticle) : answers[missing].map(toButton);
  return [{ kind: 'text', text }, { kind: 'buttons', buttons }, saySources(outcome)];
}

const questions: Readonly<Record<MissingCircumstance, string>> = {
  land: 'Wo liegt der Betrieb? Davon hängt ab, welches Landesrecht und welche Landesförderung gilt.',
  size: 'Wie groß ist der Betrieb? Davon hängt ab, was in Frage kommt. Gehört er zu einem Konzern, zählt der mit.',
  notice: 'Ist die Kündigung schon ausgesprochen? Davon hängt ab, was geht.',
};

/** What each button says and what it adds to the question, in words that `readCircumstances` understands. */
type Answer = { readonly label: string; readonly adds: string };

const answers: Readonly<Record<MissingCircumstance, readonly Answer[]>> = {
  land: [
    { label: 'Im Saarland', adds: 'im Saarland' },
    { label: 'In Rheinland-Pfalz', adds: 'in Rheinland-Pfalz' },
  ],
  size: [
    { label: 'Unter 250 Beschäftigte', adds: 'Betrieb mit 100 Beschäftigten' },
    { label: '250 und mehr oder Konzern', adds: 'Konzern mit 1000 Beschäftigten' },
  ],
  notice: [
    { label: 'Schon gekündigt', adds: 'schon gekündigt' },
    { label: 'Noch nicht gekündigt', adds: 'noch nicht gekündigt' },
  ],
};

/** The answer to a question back is added to the question, which the conversation remembers. */
function toButton({ label, adds }: Answer): Button {
  return { label, action: 'ask.circumstance', value: adds };
}

/** True for what one of the buttons adds; anything else was never offered. */
export function isCircumstance(value: string): boolean {
  return Object.values(answers).some((offered) => offered.some(({ adds }) => adds === value));
}
