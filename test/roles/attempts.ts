import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { deskNames, deskViews } from '../../src/bot/respond-to-desk.ts';
import { digestNames, digestWords } from '../../src/bot/respond-to-digest.ts';
import { commands } from '../../src/chat/commands.ts';
import type { Incoming } from '../../src/chat/incoming.ts';

/** What somebody tries, without who and where. `for` names those who may; everybody else is turned away. */
export type Attempt = { readonly name: string; readonly for: 'everybody' | 'coordinator' | 'curator'; readonly what: What };
export type What = Incoming extends infer Each
  ? Each extends Incoming
    ? Omit<Each, 'id' | 'at' | 'person' | 'conversation'>
    : never
  : never;

/** What buttons and forms are about, so that whatever comes through would change something. */
export type Targets = { readonly booking: string; readonly workshop: string; readonly ticket: string };

const source = path.join(import.meta.dirname, '..', '..', 'src');
const unknownDesk = ['desk.whatever', 'desk.', 'desk.approve.again', 'desk.Approve', 'desk.approve ', `desk.${'x'.repeat(300)}`];
const unknownDigest = ['digest.whatever', 'digest.', 'digest.Approve'];
const unknownCuration = ['curate.whatever', 'curate.'];
const participants = ['', 'buchen', 'liste', 'termine', 'meine', 'storno', 'absagen', 'anfrage', 'hilfe', '?', 'Wasserstoff'];

/** Every command, button and form that there is, and some that there are not. */
export function listAttempts(targets: Targets): readonly Attempt[] {
  const curation = [...namesInSource('curate'), ...unknownCuration];
  return [
    ...commands.flatMap(tryCommand),
    ...participants.flatMap((word) => tryWord(word, 'everybody')),
    ...deskViews.flatMap((word) => tryWord(word, 'coordinator')),
    ...deskNames.flatMap((name) => tryName(name, 'coordinator', aboutAll(targets))),
    ...unknownDesk.flatMap((name) => tryName(name, 'coordinator', nothing)),
    ...curation.flatMap((name) => tryName(name, 'curator', nothing)),
    ...digestWords.flatMap((word) => tryWord(word, 'coordinator', 'digest')),
    ...digestNames.flatMap((name) => tryName(name, 'coordinator', aboutIssue)),
    ...unknownDigest.flatMap((name) => tryName(name, 'coordinator', nothing)),
    ...readersButtons.flatMap((name) => tryName(name, 'everybody', { values: ['2026-W48 neunkirchen'], contexts: [] })),
  ];
}

/** Names of buttons and forms of an area as they stand in the code. */
export function namesInSource(area: 'curate' | 'desk' | 'digest'): readonly string[] {
  const texts = globSync('**/*.ts', { cwd: source }).map((file) => readFileSync(path.join(source, file), 'utf8'));
  const found = texts.flatMap((text) => [...text.matchAll(/'((?:curate|desk|digest)\.[a-z-]+)'/g)].map(([, name = '']) => name));
  return [...new Set(found)].filter((name) => name.startsWith(`${area}.`)).toSorted();
}

function tryCommand({ name, slash, words }: (typeof commands)[number]): Attempt[] {
  const allowed = name === 'wissen' ? 'curator' : 'everybody';
  const typed = [`/${name}`, ...(slash ? [slash.name] : [])];
  return [
    ...typed.map((command): Attempt => ({ name: command, for: allowed, what: { kind: 'command', command, text: '' } })),
    ...words.map((text): Attempt => ({ name: `“${text}”`, for: allowed, what: { kind: 'text', text } })),
  ];
}

function tryWord(word: string, allowed: Attempt['for'], command: 'workshop' | 'digest' = 'workshop'): Attempt[] {
  const loud = `  ${word.toUpperCase()} x`;
  return [
    { name: `/${command} ${word}`, for: allowed, what: { kind: 'command', command: `/${command}`, text: word } },
    { name: `/${command} ${loud}`, for: allowed, what: { kind: 'command', command: `/${command}`, text: loud } },
    { name: `“${command} ${word}”`, for: allowed, what: { kind: 'text', text: `${command} ${word}` } },
  ];
}

type About = { readonly values: readonly string[]; readonly contexts: readonly string[] };

function tryName(name: string, allowed: Attempt['for'], { values, contexts }: About): Attempt[] {
  return [
    ...values.map((value): Attempt => ({ name: `button ${name} ${value}`, for: allowed, what: { kind: 'action', action: name, value } })),
    ...contexts.map(
      (context): Attempt => ({
        name: `form ${name} ${context}`,
        for: allowed,
        what: { kind: 'form', form: name, context, values: answers },
      }),
    ),
  ];
}

const readersButtons = ['digest.read', 'digest.helpful'];
const aboutIssue: About = { values: ['2026-W48', '2026-W48 neunkirchen slack 1'], contexts: ['2026-W48'] };
const nothing: About = { values: [''], contexts: [''] };

function aboutAll({ booking, workshop, ticket }: Targets): About {
  return { values: [booking, workshop, ticket], contexts: [booking, ticket, `change ${workshop}`] };
}

/** Fills in every form of the desk. */
const answers = {
  ...{ reason: 'Darum', question: 'Wann?', format: 'h2-grundlagen', day: '2027-02-03', start: '09:00', end: '12:00', capacity: 9 },
  ...{ place: 'Woanders', present0: [], note: 'Netzwerktreffen', keep: [], text: 'Falsch' },
};
