import type { Facts } from './facts.ts';
import { check, fillIn, markdownList, markdownPaper, markdownTable } from './markdown.ts';
import { leavesHouse } from './render-processors.ts';

/** The draft of a data protection impact assessment. */
export function renderAssessment(facts: Facts): string {
  const { day, model, platforms } = facts;
  return markdownPaper('Datenschutz-Folgenabschätzung (Entwurf)', day, [
    '## Warum',
    `Die Muss-Liste der DSK (Nr. 11) verlangt sie, wenn KI die Interaktion mit Betroffenen steuert. ${
      model === undefined
        ? `In dieser Installation ist kein Sprachmodell eingestellt; Antworten werden wörtlich aus der Wissensbank zitiert. Ob die Liste dennoch greift: ${check}`
        : 'In dieser Installation formuliert ein Sprachmodell Antworten.'
    }`,
    '## Verarbeitung',
    markdownList([
      `Zugang: ${platforms.join(', ')}`,
      model === undefined
        ? 'Sprachmodell: keines'
        : `Sprachmodell: ${model.name} ${model.isNear ? 'auf diesem Rechner' : `bei ${model.host}`}`,
      'Daten, Fristen und Empfänger: siehe Verzeichnis, Löschkonzept und Liste der Auftragsverarbeiter',
    ]),
    '## Risiken und Maßnahmen',
    markdownTable(
      ['Risiko', 'Maßnahme', 'Rest, Bewertung'],
      risksOf(facts).map((row) => [...row, fillIn]),
    ),
    '## Ergebnis',
    markdownTable(
      ['Angabe', 'Inhalt'],
      [
        ['Rat der oder des Datenschutzbeauftragten', fillIn],
        ['Standpunkt der Betroffenen oder ihrer Vertretung', fillIn],
        ['Entscheidung, Datum, Unterschrift', fillIn],
      ],
    ),
  ]);
}

function risksOf(facts: Facts): readonly (readonly [string, string])[] {
  return [
    [
      'Gewerkschaftszugehörigkeit wird sichtbar',
      'kein Feld dafür; persönliche Antworten sehen andere nicht; Pseudonyme; kurze Fristen; Zahlen erst ab 5 Personen',
    ],
    [
      'Betriebs- und Geschäftsgeheimnisse gelangen in den Chat (§ 79 Abs. 2 BetrVG)',
      'Hinweis; was als vertraulich bezeichnet ist, wird nicht behalten und geht an kein Sprachmodell',
    ],
    [
      'falsche Auskunft',
      'nur belegte Antworten mit Quelle und Stand; Abgelaufenes wird nicht als gültig gesagt; sonst Verweis an einen Menschen',
    ],
    ['Rechtsberatung im Einzelfall (RDG)', 'keine Bewertung des einzelnen Falls, Verweis an die Geschäftsstelle'],
    ...(facts.model === undefined
      ? []
      : [
          ['Personendaten in einer Frage an das Sprachmodell', 'werden vorher ersetzt; ohne Modell bleibt der Bot benutzbar'] as const,
          [
            'KI wird für einen Menschen gehalten (Art. 50 KI-VO)',
            'jede vom Modell formulierte Nachricht trägt den Hinweis „KI-Antwort“',
          ] as const,
        ]),
    ...(leavesHouse(facts) ? [['Übermittlung außer Haus', 'siehe Liste der Auftragsverarbeiter'] as const] : []),
    ['Minderjährige (JAV, 15 bis 17 Jahre)', 'einfacher Hinweis, keine Profile, keine Werbung'],
  ];
}
