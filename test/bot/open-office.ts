import { onTestFinished } from 'vitest';
import type { DigestFeature } from '../../src/bot/digest-feature.ts';
import { respondToDigest, respondToDigestCommand } from '../../src/bot/respond-to-digest.ts';
import type { FieldValues } from '../../src/chat/form.ts';
import { runDigest } from '../../src/digest/run-digest.ts';
import { openMigrated } from '../../src/storage/open-migrated.ts';
import { unseal } from '../../src/storage/seal.ts';
import { type GivenDigest, openDigest } from '../digest/open-digest.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { eventOf } from './open-desk.ts';

const key = new Uint8Array(32);

/** Friday, on which the draft of the next week comes. */
const friday = '2026-11-20T09:30:00.000Z';
export const week = '2026-W48';

/** The digest as coordinators and everybody else use it, on SQLite; `at` sets the clock and does what is due. */
export async function openOffice(given: GivenDigest = {}, start = friday) {
  const clock = { now: start };
  const database = await openMigrated({ dataDir: await temporaryFolder() });
  onTestFinished(() => database.close());
  const digest = openDigest(database, () => new Date(clock.now), given);
  const denied: string[] = [];
  const feature: DigestFeature = {
    ...digest.parts,
    isCoordinator: ({ user }) => user === 'KOORD',
    denied: async (_person, what) => void denied.push(what),
    branchOf: async () => ({ id: 'neunkirchen' }),
  };
  await digest.store.since('2026-11-17T00:00:00.000Z');
  const posts = async () => {
    const rows = await database.kysely.selectFrom('outbox').selectAll().orderBy('created').orderBy('key').execute();
    return rows.map(({ key: name, post }) => ({ key: name, post: JSON.parse(unseal({ key, name }, post ?? '') ?? '{}') }));
  };
  const say = (text: string, user = 'KOORD') =>
    respondToDigestCommand(text, { ...eventOf({ user }), kind: 'command', command: '/digest', text }, feature);
  const press = (action: string, value: string, user = 'KOORD') =>
    respondToDigest({ kind: 'action', action, value }, { ...eventOf({ user }), kind: 'action', action, value }, feature);
  const submit = (form: string, context: string, values: FieldValues, user = 'KOORD') =>
    respondToDigest({ kind: 'submit', form, context, values }, { ...eventOf({ user }), kind: 'form', form, context, values }, feature);
  const at = async (instant: string) => {
    clock.now = instant;
    await runDigest(feature);
  };
  const actions = async () =>
    (await database.kysely.selectFrom('audit').select('action').where('actor', '<>', 'clock').orderBy('number').execute()).map(
      ({ action }) => action,
    );
  return { ...digest, database, feature, denied, posts, actions, say, press, submit, at };
}

/** Of posts those that are issues. */
export const issues = <Post extends { readonly key: string }>(posts: readonly Post[]) =>
  posts.filter(({ key: name }) => /^digest \d/.test(name));
