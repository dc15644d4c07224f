import type { Facts } from './facts.ts';
import { check, fillIn, markdownPaper, markdownTable } from './markdown.ts';

/** Who processes on behalf of the office, as far as the configuration knows. */
export function renderProcessors(facts: Facts): string {
  const head = ['wer', 'wofür', 'welche Daten', 'Vertrag vom', 'Ort und Grundlage einer Übermittlung'];
  return markdownPaper('Liste der Auftragsverarbeiter', facts.day, [
    markdownTable(head, processors(facts)),
    ...(leavesHouse(facts)
      ? [transfer]
      : ['Nach der Konfiguration gehen keine Daten an eine Chat-Plattform oder an ein Sprachmodell außer Haus.']),
  ]);
}

const transfer = `Soweit Daten in die USA gelangen: Das Gericht der EU hat das Data Privacy Framework am 3.9.2025 bestätigt (T-553/23); ein Rechtsmittel beim EuGH ist anhängig. Stand: ${check}. Als Rückfall Standardvertragsklauseln vereinbaren: ${fillIn}`;

export function leavesHouse({ slack, teams, model }: Facts): boolean {
  return slack !== undefined || teams !== undefined || (model !== undefined && !model.isNear);
}

export function processors({ slack, teams, model, database }: Facts): readonly (readonly string[])[] {
  const chat = 'Fragen, Antworten, Kennungen der Personen';
  return [
    ...(slack === undefined ? [] : [[`Slack (${slack})`, 'Chat-Plattform', chat, fillIn, fillIn]]),
    ...(teams === undefined ? [] : [[`Microsoft (Teams: ${teams})`, 'Chat-Plattform', chat, fillIn, fillIn]]),
    ...(model === undefined ? [] : [[...modelRow(model), fillIn, fillIn]]),
    [`Betrieb des Servers: ${fillIn}`, `Rechner, Datenbank (${database}), Sicherungen`, 'alles, was der Bot speichert', fillIn, fillIn],
  ];
}

function modelRow({ host, name, isNear, embeds }: NonNullable<Facts['model']>): readonly string[] {
  const what = `Fragen ohne erkannte Namen und Kennungen, Abschnitte der Wissensbank${embeds ? '; auch für die Suche nach Bedeutung' : ''}`;
  return [`${isNear ? 'Sprachmodell auf diesem Rechner' : `Sprachmodell bei ${host}`}: ${name}`, 'Antworten formulieren', what];
}
