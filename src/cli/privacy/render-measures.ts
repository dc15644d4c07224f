import type { Facts } from './facts.ts';
import { fillIn, markdownList, markdownPaper } from './markdown.ts';

const roleNames: Readonly<Record<string, string>> = {
  admin: 'Administration',
  coordinator: 'Koordination',
  curator: 'Kuratierung',
  unionSecretary: 'Gewerkschaftssekretariat',
};

/** Technical and organisational measures, as far as the program takes them. */
export function renderMeasures({ day, roles, model, database, publicUrl }: Facts): string {
  const held = Object.entries(roles).map(([role, count]) => `${roleNames[role] ?? role}: ${count}`);
  return markdownPaper('Technische und organisatorische Maßnahmen', day, [
    'Grundlage: Art. 32 DSGVO, Liste in § 22 Abs. 2 BDSG.',
    '## Nachvollziehen, wer eingegeben, geändert oder gelöscht hat',
    markdownList([
      'Jede Änderung steht im Protokoll, mit der Prüfsumme der Zeile davor; das Ende ist versiegelt. „tws audit verify“ findet geänderte, entfernte und eingefügte Zeilen.',
      'Personen stehen dort unter einem Pseudonym, das jeden Monat wechselt; Zustände als Prüfsumme mit Schlüssel.',
    ]),
    '## Zugriff begrenzen',
    markdownList([
      `Rollen stehen nur in der Datei des Büros. Eingetragene Personen: ${held.join(', ')}.`,
      'Wer eine Rolle nicht hat und ihren Befehl benutzt, wird abgewiesen; das steht im Protokoll.',
      'Buchungslisten sehen nur Koordinierende; Persönliches wird so beantwortet, dass andere es nicht sehen.',
      `Zugang zum Server und zum Datenordner: ${fillIn}`,
    ]),
    '## Pseudonymisieren und verschlüsseln',
    markdownList([
      'Eingang, Ausgang, Gedächtnis, Buchungen und Anfragen sind einzeln verschlüsselt (AES-256-GCM); die Schlüssel liegen im Datenordner.',
      'Rückmeldungen und Zählungen stehen unter Pseudonymen; Zahlen über Personen werden erst ab 5 gezeigt.',
      'Das Betriebsprotokoll enthält keine Texte, Namen und Geheimnisse.',
      model === undefined
        ? 'Kein Sprachmodell ist eingestellt: Keine Frage verlässt dafür das Haus.'
        : `Vor dem Sprachmodell (${model.isNear ? 'auf diesem Rechner' : model.host}) werden erkannte Namen, Adressen, Nummern und Gesundheitsangaben ersetzt; was als vertraulich erkannt wird, geht nicht hinaus.`,
      publicUrl === undefined ? 'Eine öffentliche Adresse ist nicht eingestellt.' : `Öffentliche Adresse: ${publicUrl}.`,
      `Verschlüsselung der Festplatte: ${fillIn}`,
    ]),
    '## Wiederherstellen',
    markdownList([`Datenbank: ${database}.`, `Sicherungen (Ort, Takt, letzte Probe): ${fillIn}`]),
    '## Regelmäßig prüfen',
    markdownList([`Die Tests des Programms prüfen Löschen, Protokoll und Rollen. Zuletzt gelaufen, durch wen: ${fillIn}`]),
  ]);
}
