import type { FieldValues } from '../chat/form.ts';
import type { Incoming } from '../chat/incoming.ts';
import type { Intent } from '../chat/intent.ts';
import { personKey } from '../chat/references.ts';
import type { Response } from '../chat/reply.ts';
import { correctForm, editForm, noteForm } from '../digest/replies/edit-form.ts';
import { replyToNonCoordinator } from '../digest/replies/reply-to-non-coordinator.ts';
import { votes } from '../digest/replies/votes.ts';
import { comingIssue } from './digest/coming-issue.ts';
import { correctIssue } from './digest/correct-issue.ts';
import { decideIssue, sendIssue } from './digest/decide-issue.ts';
import { addNote, editIssue, noteInCommand } from './digest/edit-issue.ts';
import { resendIssue } from './digest/resend-issue.ts';
import { previewIssue, showLastIssue } from './digest/show-issue.ts';
import { showStatus } from './digest/show-status.ts';
import { takeVote } from './digest/take-vote.ts';
import type { DigestFeature } from './digest-feature.ts';
import { forCoordinators } from './for-coordinators.ts';
import { say } from './respond-to-command.ts';

/** True for the name of a button or form that belongs to the digest. */
export function isDigest(name: string): boolean {
  return name.startsWith('digest.');
}

type Asked = { readonly incoming: Incoming; readonly feature: DigestFeature };

/** Words that only coordinators may put behind `/digest`. */
export const digestWords = ['status', 'vorschau', 'notiz', 'freigeben', 'aussetzen', 'testen'] as const;

/** `/digest` and the word after it. */
export async function respondToDigestCommand(text: string, incoming: Incoming, feature: DigestFeature): Promise<Response> {
  const [, word = '', rest = ''] = /^(\S*)\s*(.*)$/s.exec(text.trim()) ?? [];
  const known = digestWords.find((each) => each === word.toLowerCase());
  if (known) return onlyForCoordinators(`digest ${known}`, { incoming, feature }, () => doWord(known, rest, { incoming, feature }));
  if (word === '') return showLastIssue(incoming, feature);
  return say(
    'Mit „/digest“ siehst Du den Wochenüberblick Deiner Geschäftsstelle. Für die Koordination: status · vorschau · notiz · freigeben · aussetzen · testen.',
  );
}

async function doWord(word: (typeof digestWords)[number], text: string, asked: Asked): Promise<Response> {
  const { incoming, feature } = asked;
  switch (word) {
    case 'status':
      return showStatus(feature);
    case 'vorschau':
    case 'testen':
      return previewIssue(text, incoming, feature);
    case 'notiz':
      return text === '' ? openNote(feature) : noteInCommand(text, asked);
    case 'freigeben':
      return decideIssue((await comingIssue(feature)).week, 'approved', asked);
    case 'aussetzen':
      return decideIssue((await comingIssue(feature)).week, 'suspended', asked);
  }
}

async function openNote({ branches }: DigestFeature): Promise<Response> {
  return { kind: 'form', form: noteForm('', branches) };
}

type Pressed = Extract<Intent, { kind: 'action' | 'submit' }>;

/** Carries out a button or form. What is not for everybody is for coordinators alone. */
export async function respondToDigest(intent: Pressed, incoming: Incoming, feature: DigestFeature): Promise<Response> {
  const asked = { incoming, feature };
  const name = intent.kind === 'action' ? intent.action : intent.form;
  const vote = votes.get(name);
  if (intent.kind === 'action' && vote) return takeVote(vote, intent.value, asked);
  const what = digestNames.includes(name) ? name : 'digest (unknown)';
  return onlyForCoordinators(what, asked, async () => {
    if (intent.kind === 'submit') return (await submits.get(name)?.(intent.values, intent.context, asked)) ?? unknownForm;
    return (await presses.get(name)?.(intent.value, asked)) ?? unknownButton;
  });
}

const unknownButton = say('Diesen Knopf kenne ich nicht mehr. Es wurde nichts geändert.');
const unknownForm = say('Dieses Formular kenne ich nicht mehr. Es wurde nichts geändert.');

const presses: ReadonlyMap<string, (value: string, asked: Asked) => Promise<Response>> = new Map([
  ['digest.approve', (week: string, asked: Asked) => decideIssue(week, 'approved', asked)],
  ['digest.suspend', (week: string, asked: Asked) => decideIssue(week, 'suspended', asked)],
  ['digest.send', (week: string, { incoming, feature }: Asked) => sendIssue(week, incoming, feature)],
  ['digest.edit', openEdit],
  ['digest.again', (value: string, { incoming, feature }: Asked) => resendIssue(value, incoming, feature)],
  ['digest.correct', async (week: string) => ({ kind: 'form', form: correctForm(week) }) as const],
  ['digest.note-off', dropNote],
]);

type OnSubmit = (values: FieldValues, context: string, asked: Asked) => Promise<Response>;

const submits: ReadonlyMap<string, OnSubmit> = new Map<string, OnSubmit>([
  ['digest.edit', editIssue],
  ['digest.note', (values, _context, asked) => addNote(values, asked)],
  ['digest.correct', correctIssue],
]);

/** The names of all buttons and forms that only coordinators use. */
export const digestNames: readonly string[] = [...new Set([...presses.keys(), ...submits.keys()])];

async function openEdit(week: string, { feature }: Asked): Promise<Response> {
  const due = await comingIssue(feature);
  const known = await feature.store.week(due.week);
  if (week !== due.week) return say('Dieser Überblick lässt sich nicht mehr bearbeiten.');
  return { kind: 'form', form: editForm(due, await feature.items(due), known?.edits ?? { dropped: [], order: [] }) };
}

async function dropNote(id: string, { incoming, feature }: Asked): Promise<Response> {
  const removed = await feature.store.removeNote(id, personKey(incoming.person));
  return showStatus(feature, removed ? 'Die Notiz ist gelöscht.' : 'Diese Notiz gibt es nicht mehr.');
}

function onlyForCoordinators(what: string, { incoming, feature }: Asked, act: () => Promise<Response>): Promise<Response> {
  return forCoordinators(incoming, feature, { what, act, refusal: replyToNonCoordinator });
}
