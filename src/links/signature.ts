import { createHmac, timingSafeEqual } from 'node:crypto';

/** What is signed for one purpose is worth nothing for another. */
type Purpose = 'feed' | 'file';

/** Hex digits: 128 bits, and nothing that a calendar program could take for something else. */
export const signatureLength = 32;

/** Signature of a text under a key of 32 bytes (HMAC-SHA-256). */
export function signatureOf(key: Uint8Array, purpose: Purpose, text: string): string {
  return createHmac('sha256', key).update(`${purpose}\0${text}`).digest('hex').slice(0, signatureLength);
}

/** Compares in constant time, so that nobody can find a signature digit by digit. */
export function isSignature(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}
