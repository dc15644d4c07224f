import * as z from 'zod';
import { isSignature, signatureOf } from './signature.ts';

const ticketSchema = z.strictObject({ kind: z.string(), id: z.string(), until: z.number() });

/** Which file may be fetched until when, in milliseconds since 1970. */
export type FileTicket = Readonly<z.infer<typeof ticketSchema>>;

/** The ticket as a part of an address: readable by everybody, made by nobody else. */
export function writeFileToken(key: Uint8Array, { kind, id, until }: FileTicket): string {
  const payload = Buffer.from(JSON.stringify({ kind, id, until })).toString('base64url');
  return `${payload}.${signatureOf(key, 'file', payload)}`;
}

/** The ticket of a token that was signed with this key and has not run out. */
export function readFileToken(key: Uint8Array, token: string, now: Date): FileTicket | undefined {
  const [payload = '', signature = '', ...rest] = token.split('.');
  if (rest.length > 0 || !isSignature(signature, signatureOf(key, 'file', payload))) return undefined;
  // Signed by us, but perhaps by a version that wrote other tickets.
  const ticket = ticketSchema.safeParse(JSON.parse(Buffer.from(payload, 'base64url').toString())).data;
  return ticket !== undefined && now.getTime() < ticket.until ? ticket : undefined;
}
