import { onTestFinished } from 'vitest';
import type { Format } from '../../src/book/format.ts';
import type { Workshop } from '../../src/book/workshop.ts';
import { createWorkshops } from '../../src/book/workshops.ts';
import type { BookFeature } from '../../src/bot/book-feature.ts';
import { respondToAnswer } from '../../src/bot/respond-to-answer.ts';
import { respondToDesk } from '../../src/bot/respond-to-desk.ts';
import { respondToInHouse } from '../../src/bot/respond-to-in-house.ts';
import type { FieldValues, Form } from '../../src/chat/form.ts';
import type { Incoming } from '../../src/chat/incoming.ts';
import { readIntent } from '../../src/chat/intent.ts';
import type { Post } from '../../src/chat/outbox.ts';
import type { Response } from '../../src/chat/reply.ts';
import { createAudit } from '../../src/storage/audit.ts';
import { createLedger } from '../../src/storage/bookings/create-ledger.ts';
import { openMigrated } from '../../src/storage/open-migrated.ts';
import { unseal } from '../../src/storage/seal.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const key = new Uint8Array(32);

export const format: Format = {
  id: 'wasserstoff',
  title: 'Wasserstoff verstehen',
  summary: 'Was Wasserstoff für den Betrieb heißt.',
  audiences: ['worksCouncil'],
  duration: '3 Stunden',
  minutes: 180,
  groupSize: { min: 6, max: 12 },
  ...{ aims: [], preparation: [], bring: [], topics: [], articles: [], sample: true },
};

export const branches = [
  { id: 'neunkirchen', name: 'IG Metall Neunkirchen' },
  { id: 'voelklingen', name: 'IG Metall Völklingen' },
];

export function workshop(given: Partial<Workshop> = {}): Workshop {
  return {
    ...{ id: 'w1', format: 'wasserstoff', start: '2026-12-09T08:00:00.000Z', end: '2026-12-09T11:00:00.000Z', place: 'Arbeitskammer' },
    ...{ link: undefined, trainers: ['Petra Muster'], room: 'Saal 1', capacity: 3, minimum: 0, approval: true },
    ...{ bookBy: '2026-12-06T22:59:00.000Z', cancelBy: '2026-12-02T22:59:00.000Z', audiences: [], quotas: [], branch: undefined },
    ...{ inHouse: undefined, state: 'planned', sequence: 0, ...given },
  };
}

type Options = { readonly coordinators?: number; readonly desks?: BookFeature['desks']; readonly start?: string };

/** The coordinators' side of booking on SQLite, on 22 November 2026, without the gate before it. */
export async function openDesk({ coordinators = 2, desks = [{ platform: 'slack', channel: 'C-DESK' }], start }: Options = {}) {
  let time = start ?? '2026-11-22T09:00:00.000Z';
  const now = () => new Date(time);
  const database = await openMigrated({ dataDir: await temporaryFolder() });
  onTestFinished(() => database.close());
  const ledger = createLedger({ database, audit: createAudit(key), key, queueKey: key, now: () => now().getTime() });
  const calendarFile: BookFeature['calendarFile'] = ({ workshop: { id }, kind }) => ({
    kind: 'file',
    name: `${id} ${kind}.ics`,
    mediaType: 'text/calendar',
    content: 'x',
  });
  const parts = { ledger, formats: () => [format], branches, desks, calendarFile, now, periods: { namesDays: 30, bookingDays: 365 } };
  const paper = async ({ id }: Workshop) => ({ kind: 'file', name: `${id}.pdf`, mediaType: 'application/pdf', content: 'x' }) as const;
  const feature: BookFeature = {
    ...{ ...parts, workshops: createWorkshops(parts), isCoordinator: () => true, coordinators },
    ...{
      papers: { attendanceList: paper, certificates: async () => undefined },
      branchOf: async () => branches[0],
      feedUrl: () => undefined,
      ground: () => undefined,
    },
  };
  const posts = async () => {
    const rows = await database.kysely.selectFrom('outbox').selectAll().orderBy('created').orderBy('place').execute();
    return rows.map(({ key: name, post }) => ({ ...(JSON.parse(unseal({ key, name }, post ?? '') ?? '{}') as Post), key: name }));
  };
  const actions = async () =>
    (await database.kysely.selectFrom('audit').select('action').orderBy('number').execute()).map(({ action }) => action);
  const setTime = (at: string) => {
    time = at;
  };
  return { ...actor(feature), feature, ledger, posts, actions, setTime };
}

let events = 0;

/** What somebody does; `event` names it, so that a copy can be sent. */
export type Doing = { readonly user?: string; readonly event?: string; readonly channel?: string };

function actor(feature: BookFeature) {
  const tell = (incoming: Incoming, name: string): Promise<Response> => {
    const intent = readIntent(incoming);
    if (name.startsWith('book.')) return respondToAnswer(intent, incoming, feature);
    return name.startsWith('inhouse.') ? respondToInHouse(intent, incoming, feature) : respondToDesk(intent, incoming, feature);
  };
  const book = (workshopId: string, user: string, seats = 1) =>
    feature.workshops.book(
      workshopId,
      { branch: 'neunkirchen', audience: 'worksCouncil', seats, note: undefined, body: undefined, names: [] },
      { person: `slack:T1:${user}`, event: `book ${user} ${workshopId}` },
    );
  return {
    book,
    press: (action: string, value: string, doing: Doing = {}) => tell({ ...eventOf(doing), kind: 'action', action, value }, action),
    submit: (form: string, context: string, values: FieldValues, doing: Doing = {}) =>
      tell({ ...eventOf(doing), kind: 'form', form, context, values }, form),
  };
}

export function eventOf({ user = 'KOORD', event = `event ${events++}`, channel }: Doing = {}) {
  return {
    ...{ id: event, at: '2026-11-22T09:00:00.000Z', person: { platform: 'slack', workspace: 'T1', user } as const },
    conversation: { platform: 'slack', kind: channel === undefined ? 'direct' : 'channel', address: 'x', channel },
  } as const;
}

export function formOf(response: Response): Form {
  if (response.kind !== 'form') throw new Error(`expected a form, got ${JSON.stringify(response)}`);
  return response.form;
}
