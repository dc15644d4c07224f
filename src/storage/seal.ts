import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const algorithm = 'aes-256-gcm';
const ivLength = 12;
const tagLength = 16;

/** A key of 32 bytes, and the name of the record: what was sealed under one name does not open under another. */
type SealContext = { readonly key: Uint8Array; readonly name: string };

/** Encrypts text so that only who has the key can read it or change it unnoticed. */
export function seal({ key, name }: SealContext, text: string): string {
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv(algorithm, key, iv, { authTagLength: tagLength }).setAAD(Buffer.from(name));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64');
}

/** Reads what `seal` wrote; `undefined` when it was written with another key or name, or was damaged. */
export function unseal({ key, name }: SealContext, sealed: string): string | undefined {
  const bytes = Buffer.from(sealed, 'base64');
  const iv = bytes.subarray(0, ivLength);
  const tag = bytes.subarray(ivLength, ivLength + tagLength);
  if (tag.length < tagLength) return undefined;
  const decipher = createDecipheriv(algorithm, key, iv, { authTagLength: tagLength }).setAAD(Buffer.from(name)).setAuthTag(tag);
  const text = decipher.update(bytes.subarray(ivLength + tagLength));
  try {
    return Buffer.concat([text, decipher.final()]).toString('utf8');
  } catch {
    // `final` throws for one reason only: the tag does not match.
    return undefined;
  }
}
