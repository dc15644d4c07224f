import { expect, it } from 'vitest';
import { findFormats } from '../../src/book/find-formats.ts';
import { readDateQuestion } from '../../src/book/read-date-question.ts';
import { loadFormats } from '../../src/knowledge/workshops/load-formats.ts';

const { formats } = await loadFormats('knowledge');
const read = (text: string) => readDateQuestion(text, (words) => findFormats(words, formats).length > 0);

it.each([
  'Wann ist der nächste H2-Workshop?',
  'wann ist der naechste h2 workshop',
  'Gibt es noch freie Plätze im KI-Seminar?',
  'Wo kann ich mich für den Wasserstoff-Workshop anmelden?',
  'Ich will den Workshop Personalplanung buchen',
  'nächster Workshop in Völklingen',
  'Wann findet die Strategiewerkstatt statt?',
  'Hat der Workshop Förderinstrumente noch Plätze?',
])('"%s" asks for a date or a seat', (question) => {
  expect(read(question)).toBe('dates');
});

it.each(['Welche Workshops gibt es?', 'Bietet ihr einen Workshop zu KI an? Was habt ihr?'])('"%s" asks what there is', (question) => {
  expect(read(question)).toBe('offer');
});

it.each([
  'Wer zahlt das Seminar?',
  'Muss der Arbeitgeber mich für den Workshop freistellen?',
  'Wie viele Wochen Schulung stehen mir als Betriebsrat zu?',
  'Was müssen wir beim Termin der Schulung beachten?',
  'Wann ist die nächste Betriebsratswahl?',
  'Können wir die Kurzarbeit für Schulungen nutzen?',
  'Wie lange dauert so ein Workshop und wie viele können mit?',
  'Wer zahlt die Umschulung in der Transfergesellschaft?',
  'Ab wann gilt das Qualifizierungschancengesetz?',
])('"%s" is for the knowledge base', (question) => {
  expect(read(question)).toBeUndefined();
});
