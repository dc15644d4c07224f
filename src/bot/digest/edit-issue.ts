import { createHash } from 'node:crypto';
import type { FieldValues } from '../../chat/form.ts';
import type { Incoming } from '../../chat/incoming.ts';
import { personKey } from '../../chat/references.ts';
import type { Response } from '../../chat/reply.ts';
import { hashOf, longestNote, readOrder, shownItems } from '../../digest/replies/edit-form.ts';
import { reply } from '../ask-feature.ts';
import type { DigestFeature } from '../digest-feature.ts';
import { say } from '../respond-to-command.ts';
import { comingIssue } from './coming-issue.ts';
import { showStatus } from './show-status.ts';

type Asked = { readonly incoming: Incoming; readonly feature: DigestFeature };

/** Takes the form in which a coordinator leaves out items, puts them in an order and adds a note. */
export async function editIssue(values: FieldValues, context: string, asked: Asked): Promise<Response> {
  const { incoming, feature } = asked;
  const due = await comingIssue(feature);
  const items = shownItems(await feature.items(due));
  const [week, shown] = context.split(' ');
  if (week !== due.week) return underway;
  if (shown !== hashOf(items)) return say('Der Entwurf hat sich inzwischen geändert. Bitte öffne „Bearbeiten“ noch einmal.');
  const order = readOrder(readText(values.order), items);
  if (!order) return { kind: 'errors', errors: { order: `Bitte nur Nummern von 1 bis ${items.length}, zum Beispiel „3, 1“.` } };
  if (isLong(readText(values.note))) return refuseLong('note', readText(values.note));
  const keep: readonly string[] = Array.isArray(values.keep) ? values.keep : [];
  const edits = { dropped: items.map(({ key }) => key).filter((key) => !keep.includes(key)), order };
  if (!(await feature.store.edit(due, edits, personKey(incoming.person)))) return underway;
  if (readText(values.note) !== '') return addNote(values, asked);
  return showStatus(feature, 'Gespeichert.');
}

const underway = say('Dieser Überblick ist schon unterwegs. Es wurde nichts geändert.');

/** Takes a note for the next issue; its id is made from the event, so that a copy adds no second one. */
export async function addNote(values: FieldValues, { incoming, feature }: Asked): Promise<Response> {
  const text = readText(values.note);
  if (text === '') return { kind: 'errors', errors: { note: 'Bitte schreib, was drinstehen soll.' } };
  if (isLong(text)) return refuseLong('note', text);
  const id = createHash('sha256').update(`note ${incoming.id}`).digest('hex').slice(0, 12);
  const branch = feature.branches.find((each) => each.id === values.branch)?.id;
  await feature.store.addNote({ id, week: (await comingIssue(feature)).week, branch, text }, personKey(incoming.person));
  return showStatus(feature, 'Die Notiz steht im nächsten Wochenüberblick.');
}

/** A note behind the command, where there is no field that could be marked: it is given back as it was, for whoever shortens it. */
export async function noteInCommand(text: string, asked: Asked): Promise<Response> {
  if (!isLong(text)) return addNote({ note: text }, asked);
  const blocks = [`${sayLong(text)} Sie ist nicht aufgenommen. Schick sie bitte kürzer noch einmal. Geschrieben hast Du:`, text];
  return reply({ audience: 'asker', message: { blocks: blocks.map((each) => ({ kind: 'text', text: each })) } });
}

/** True for what has no room in an issue. */
export function isLong(text: string): boolean {
  return text.length > longestNote;
}

/** Marks the field of a form in which more was written than there is room for. */
export function refuseLong(field: string, text: string): Response {
  return { kind: 'errors', errors: { [field]: sayLong(text) } };
}

function sayLong({ length }: string): string {
  return `Das sind ${length} Zeichen, es gehen höchstens ${longestNote}.`;
}

function readText(value: FieldValues[string]): string {
  return typeof value === 'string' ? value.trim() : '';
}
