import { namespacesWithoutPeople, storedData } from '../../storage/retention/stored-data.ts';
import type { Facts } from './facts.ts';
import { fillIn, markdownPaper, markdownTable } from './markdown.ts';

const who = { bot: 'der Bot, von selbst', office: 'das Büro', operator: 'die Betreiberin oder der Betreiber' };

/** The deletion concept: the table of periods as the bot applies it. */
export function renderDeletion({ day, rules, database }: Facts): string {
  const rows = rules.map(({ what, where, period, why, by }) => [what, where.join(', '), period, why, who[by]]);
  const without = [
    ...Object.entries(storedData).flatMap(([table, stored]) => ('withoutPeople' in stored ? [[table, stored.withoutPeople]] : [])),
    ...Object.entries(namespacesWithoutPeople).map(([name, reason]) => [`key_value:${name}`, reason]),
  ];
  const isFile = !database.startsWith('PostgreSQL');
  const file = 'Gelöschtes wird in der Datei überschrieben (secure_delete), und die Protokolldatei daneben (-wal) wird geleert.';
  const server = 'Gelöschte Zeilen gibt PostgreSQL bei seiner laufenden Bereinigung frei (autovacuum); sie muss eingeschaltet sein.';
  return markdownPaper('Löschkonzept', day, [
    'Der Text einer Frage steht, verschlüsselt, nur im Eingang, bis sie beantwortet ist, im Gedächtnis des Gesprächs und, wo eine Antwort oder ein offenes Formular ihn enthält, bis diese verschickt sind oder ablaufen. Sonst wird er nirgends gespeichert.',
    '## Fristen',
    markdownTable(['was', 'wo', 'wie lange', 'warum', 'wer löscht'], rows),
    '## Wie gelöscht wird',
    `Datenbank: ${database}. ${isFile ? file : server}`,
    'Der Bot löscht alle 5 Minuten, was nach Minuten oder Stunden abläuft, alles andere einmal am Tag. Jeder Lauf hinterlässt Zeit, Regel, Zahl und das Alter des Ältesten, was bleibt; „tws retention“ zeigt das und meldet, wenn 48 Stunden keiner lief.',
    'Mit /datenschutz bekommt jede Person ihre Daten als Datei und kann sie löschen. Davon bleibt ein verschlüsseltes Kennzeichen mit Zeitpunkt (Tabelle tombstone, Datei DATA_DIR/tombstones): Eine ältere Sicherung bringt Gelöschtes so nicht zurück.',
    '## Tabellen ohne personenbezogene Daten',
    markdownTable(['Tabelle', 'Inhalt'], without),
    '## Was der Bot nicht selbst löscht',
    `Protokolle des Betriebs und Sicherungen liegen außerhalb. Wo sie liegen und wer das Löschen prüft: ${fillIn}`,
    'Was die Plattformen selbst speichern (Nachrichten in Kanälen und Direktnachrichten), löscht der Bot nicht; dafür gelten die Einstellungen dort.',
  ]);
}
