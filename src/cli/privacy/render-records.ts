import type { Facts } from './facts.ts';
import { check, fillIn, markdownPaper, markdownTable } from './markdown.ts';
import { leavesHouse, processors } from './render-processors.ts';

/** The record of processing activities (Art. 30 GDPR). */
export function renderRecords(facts: Facts): string {
  const { day, rules } = facts;
  const data = rules.map(({ what, period }) => [what, period]);
  return markdownPaper('Verzeichnis von Verarbeitungstätigkeiten (Art. 30 DSGVO)', day, [
    '## Verantwortlich',
    markdownTable(
      ['Angabe', 'Inhalt'],
      [
        ['Verantwortliche Stelle', fillIn],
        ['Vertretung', fillIn],
        ['Datenschutzbeauftragte oder Datenschutzbeauftragter', fillIn],
      ],
    ),
    '## Auskunft und Workshops durch den TWS-Bot',
    markdownTable(['Angabe', 'Inhalt'], activity(facts)),
    '## Datenarten und Fristen',
    markdownTable(['Daten', 'Frist'], data),
  ]);
}

function activity(facts: Facts): readonly (readonly string[])[] {
  const { platforms, branches } = facts;
  return [
    ['Zweck', 'belegte Auskünfte aus der Wissensbank, Buchung von Workshops, Wochenüberblick'],
    [
      'Rechtsgrundlage',
      `Art. 9 Abs. 2 Buchst. d DSGVO, soweit eine Gewerkschaft Daten ihrer Mitglieder und regelmäßigen Kontakte intern verarbeitet; im Übrigen ${fillIn}, ${check}`,
    ],
    [
      'Betroffene',
      `Beschäftigte, Ehrenamtliche und Mitglieder der Geschäftsstellen ${branches.join(', ')}; darunter können Personen von 15 bis 17 Jahren sein (JAV)`,
    ],
    [
      'Besondere Kategorien',
      'Dass jemand hier fragt, lässt auf Gewerkschaftszugehörigkeit schließen (Art. 9 Abs. 1 DSGVO); ein Feld dafür gibt es nicht',
    ],
    ['Zugang', platforms.join(', ')],
    [
      'Empfänger',
      processors(facts)
        .map(([name]) => name)
        .join('; '),
    ],
    [
      'Drittland',
      leavesHouse(facts)
        ? `möglich durch die Empfänger, siehe Liste der Auftragsverarbeiter: ${fillIn}`
        : 'nach der Konfiguration keine Übermittlung',
    ],
    ['Maßnahmen', 'siehe „Technische und organisatorische Maßnahmen“'],
  ];
}
