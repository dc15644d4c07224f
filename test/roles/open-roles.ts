import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { replyToOthers } from '../../src/book/replies/reply-to-others.ts';
import type { Platform } from '../../src/chat/references.ts';
import type { Responder, Response } from '../../src/chat/reply.ts';
import { readConfig } from '../../src/config.ts';
import { replyToNonCurator } from '../../src/curate/replies/reply-to-non-curator.ts';
import { replyToNonCoordinator } from '../../src/digest/replies/reply-to-non-coordinator.ts';
import { createLog } from '../../src/log.ts';
import { createBot } from '../../src/main.ts';
import { shareKnowledge } from '../knowledge/shipped-base.ts';
import { withoutFirstContact } from '../without-first-contact.ts';
import { withoutLimits } from '../without-limits.ts';
import { aWorkshop } from '../workshop-dates.ts';
import type { Attempt, Targets, What } from './attempts.ts';

export const platforms = ['slack', 'teams', 'playground'] as const satisfies readonly Platform[];

/** Users by role as the office's file of these tests has them, the same on every platform. */
export const users = {
  nobody: 'ANNA',
  unionSecretary: 'SEKRETAERIN',
  curator: 'KURATORIN',
  coordinator: 'KOORDINATION',
  admin: 'ADMIN',
} as const;
export type Role = keyof typeof users;
export const roles: readonly Role[] = ['nobody', 'unionSecretary', 'curator', 'coordinator', 'admin'];

export type Cell = { readonly platform: Platform; readonly role: Role; readonly attempt: Attempt };
type Somebody = { readonly platform: Platform; readonly user: string; readonly workspace?: string };

let events = 0;

/** The whole bot without a platform, with a request, a date and a plant's wish that somebody might decide on. */
export async function openRoles(environment: Readonly<Record<string, string>> = {}) {
  const office = path.join(import.meta.dirname, 'office.yaml');
  const dataDir = await mkdtemp(path.join(tmpdir(), 'tws-roles-'));
  const config = readConfig({ DATA_DIR: dataDir, TWS_CONFIG: office, TWS_NOW: '2026-11-22T09:00:00Z', ...withoutLimits, ...environment });
  const bot = await createBot(
    config,
    createLog('error', () => undefined),
    { knowledge: await shareKnowledge() },
  );
  const tell = async (responder: Responder, { platform, user, workspace = 'T1' }: Somebody, what: What) => {
    const conversation = { platform, kind: 'direct', address: user } as const;
    const response = await responder({
      id: `event ${events++}`,
      at: bot.now().toISOString(),
      person: { platform, workspace, user },
      conversation,
      ...what,
    });
    return withoutFirstContact(response);
  };
  const count = async () => (await bot.database.kysely.selectFrom('audit').select('number').execute()).length;
  const rows = (after: number) =>
    bot.database.kysely.selectFrom('audit').select(['actor', 'action', 'object']).where('number', '>', after).execute();
  /** All that an attempt could change, and all that it could say to others. */
  const state = async () => {
    const { kysely } = bot.database;
    const tables = ['workshop', 'booking', 'ticket', 'outbox', 'review', 'digest_week', 'digest_run', 'digest_note'] as const;
    return JSON.stringify(await Promise.all(tables.map((table) => kysely.selectFrom(table).selectAll().execute())));
  };
  const close = async () => {
    await bot.close();
    await rm(dataDir, { recursive: true, force: true });
  };
  const targets = await seed(bot);
  return { bot, targets, tell, count, rows, state, close };
}

export type RolesRig = Awaited<ReturnType<typeof openRoles>>;

async function seed({ booking, responder, now }: Awaited<ReturnType<typeof createBot>>): Promise<Targets> {
  const by = { person: 'slack:T1:BERT', event: 'booked' };
  const workshop = aWorkshop(now(), { id: 'w1', approval: true });
  await booking.workshops.add(workshop, { person: 'cli', event: 'added' });
  const wish = { branch: 'neunkirchen', audience: undefined, seats: 1, note: undefined, body: undefined, names: [] };
  const booked = await booking.workshops.book('w1', wish, by);
  const values = { format: workshop.format, company: 'Stahl AG', place: 'Neunkirchen', wishedDates: 'KW 6', people: 9, about: 'Öfen' };
  const person = { platform: 'slack', workspace: 'T1', user: 'BERT' } as const;
  const conversation = { platform: 'slack', kind: 'direct', address: 'x' } as const;
  await responder({
    id: 'wished',
    at: now().toISOString(),
    person,
    conversation,
    kind: 'form',
    form: 'inhouse.request',
    context: '',
    values,
  });
  const [ticket] = await booking.ledger.openTickets();
  if (!('booking' in booked) || !ticket) throw new Error('The rig has nothing to decide on.');
  return { booking: booked.booking.id, workshop: 'w1', ticket: ticket.id };
}

export function isDenial(response: Response): boolean {
  const text = JSON.stringify(response);
  return [replyToOthers(), replyToNonCurator(), replyToNonCoordinator()].some((reply) => text === JSON.stringify({ kind: 'reply', reply }));
}

/** What is wrong with a cell of the matrix; undefined when it is as it has to be. */
export async function findWrong(rig: RolesRig, responder: Responder, { platform, role, attempt }: Cell): Promise<string | undefined> {
  const isAllowed = attempt.for === 'everybody' || attempt.for === role;
  const before = { rows: await rig.count(), state: isAllowed ? '' : await rig.state() };
  const response = await rig.tell(responder, { platform, user: users[role] }, attempt.what);
  const written = await rig.rows(before.rows);
  const denials = written.filter(({ action }) => action === 'denied');
  const name = `${platform}, ${role}, ${attempt.name}`;
  if (isAllowed) return isDenial(response) || denials.length > 0 ? `${name}: was turned away` : undefined;
  if (!isDenial(response)) return `${name}: got through`;
  if (denials.length !== 1 || written.length !== 1) return `${name}: left ${denials.length} denials in ${written.length} rows`;
  if (!/^[0-9a-f]{16}$/.test(denials[0]?.actor ?? '')) return `${name}: names who it was`;
  return (await rig.state()) === before.state ? undefined : `${name}: changed something`;
}
