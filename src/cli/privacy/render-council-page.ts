import type { Facts } from './facts.ts';
import { fillIn, markdownList, markdownPaper } from './markdown.ts';

/** One page for the works council. */
export function renderCouncilPage({ day, platforms, model, rules, branches }: Facts): string {
  const periodOf = (id: string) => rules.find((rule) => rule.id === id)?.period ?? fillIn;
  return markdownPaper('TWS-Bot: Information für den Betriebsrat', day, [
    `Der Bot der Transformationswerkstatt Saar beantwortet Fragen aus einer geprüften Wissensbank und bucht Workshops. Er läuft über: ${platforms.join(', ')}. Er ist für die Geschäftsstellen ${branches.join(', ')} da.`,
    '## Was er nicht tut',
    markdownList([
      'Er beobachtet niemanden, bewertet keine Leistung und kein Verhalten und führt kein Verzeichnis, wer was gefragt hat.',
      'Zahlen über Personen zeigt er erst ab 5.',
      'Er beurteilt keinen einzelnen Rechtsfall, sondern verweist an Menschen.',
    ]),
    '## Künstliche Intelligenz',
    model === undefined
      ? 'Es ist kein Sprachmodell eingestellt. Alle Antworten sind wörtlich aus der Wissensbank und so gekennzeichnet.'
      : `Ein Sprachmodell (${model.isNear ? 'auf dem eigenen Rechner' : model.host}) formuliert Antworten aus der Wissensbank. Sie sind als „KI-Antwort“ gekennzeichnet. Erkannte Namen und Kennungen werden vorher ersetzt.`,
    '## Was er speichert, und wie lange',
    markdownList([
      `Nachrichten: ${periodOf('inbox')}`,
      `Gedächtnis eines Gesprächs: ${periodOf('memory')}`,
      `Buchungen: ${periodOf('bookings')}; Namen von Teilnehmenden: ${periodOf('names')}`,
      `Rückmeldungen unter Pseudonym: ${periodOf('feedback')}`,
      `Protokoll der Änderungen unter Pseudonym: ${periodOf('audit')}`,
    ]),
    '## Worauf Ihr achten solltet',
    markdownList([
      'Betriebs- und Geschäftsgeheimnisse gehören nicht in den Chat; die Pflicht zur Geheimhaltung bindet auch JAV und Beauftragte der Gewerkschaft (§ 79 Abs. 2 BetrVG).',
      'Der Betriebsrat hält den Datenschutz ein; verantwortlich für seine Verarbeitung ist der Arbeitgeber (§ 79a BetrVG).',
    ]),
    `Fragen an: ${fillIn}`,
  ]);
}
