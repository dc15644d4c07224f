import { createHmac, randomBytes } from 'node:crypto';
import type { Transaction } from 'kysely';
import { seal, unseal } from '../seal.ts';
import type { Tables } from '../tables.ts';

const bytes = 32;

/** The month that an entry belongs to: that of its instant. */
export function monthOf(at: string): string {
  return at.slice(0, 7);
}

/** The secret of a month, made where there is none. One that another key sealed is of no use to anybody and is replaced. */
export async function takeMonthSecret(transaction: Transaction<Tables>, month: string, key: Uint8Array): Promise<Uint8Array> {
  const row = await transaction.selectFrom('audit_secret').select('secret').where('month', '=', month).executeTakeFirst();
  const known = row && openMonthSecret({ month, secret: row.secret }, key);
  if (known) return known;
  const made = randomBytes(bytes);
  const secret = seal({ key, name: nameOf(month) }, made.toString('base64'));
  await transaction
    .insertInto('audit_secret')
    .values({ month, secret })
    .onConflict((conflict) => conflict.column('month').doUpdateSet({ secret }))
    .execute();
  return made;
}

export function openMonthSecret({ month, secret }: Tables['audit_secret'], key: Uint8Array): Uint8Array | undefined {
  const text = unseal({ key, name: nameOf(month) }, secret);
  return text === undefined ? undefined : Buffer.from(text, 'base64');
}

/** Who is no person keeps the name; a person is another hash each month. */
export function hashActor(actor: string, secret: Uint8Array): string {
  return nobodies.has(actor) ? actor : createHmac('sha256', secret).update(`actor ${actor}`).digest('hex').slice(0, 16);
}

const nobodies: ReadonlySet<string> = new Set(['cli', 'clock', 'operator']);

/** Keyed, and with its object: from a state that can be guessed nobody can tell that it was this one. */
export function hashState(object: string, state: unknown, secret: Uint8Array): string | null {
  if (state === undefined) return null;
  return createHmac('sha256', secret)
    .update(`state ${object}\n${JSON.stringify(state)}`)
    .digest('hex');
}

function nameOf(month: string): string {
  return `audit secret ${month}`;
}
