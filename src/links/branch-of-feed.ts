import { isSignature, signatureLength, signatureOf } from './signature.ts';

const feedFile = new RegExp(`^(?<branch>.+)-(?<signature>[0-9a-f]{${signatureLength}})\\.ics$`, 's');

/** The branch whose feed may be read under this file name: `neunkirchen-<signature>.ics`. */
export function branchOfFeed(key: Uint8Array, name: string): string | undefined {
  const { branch = '', signature = '' } = feedFile.exec(name)?.groups ?? {};
  return isSignature(signature, signatureOf(key, 'feed', branch)) ? branch : undefined;
}
