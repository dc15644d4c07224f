import { writeFileToken } from './file-token.ts';
import { signatureOf } from './signature.ts';

/** Makes the addresses that the bot gives to people; undefined where it has no public address. */
export type Links = {
  /** Where a branch's calendar can be subscribed to. Lasts until the key is replaced; whoever has it can read. */
  readonly feedUrl: (branch: string) => string | undefined;
  /** Where a file can be fetched for so many hours. Kind and id can be read in the address, so they must not be secret. */
  readonly fileUrl: (file: LinkedFile) => string | undefined;
};

/** `name` is what the address ends with. */
export type LinkedFile = { readonly kind: string; readonly id: string; readonly name: string; readonly hours: number };

export type LinksOptions = {
  /** 32 bytes, made for this use only. */
  readonly key: Uint8Array;
  /** Address of the bot as people reach it, without a path. */
  readonly publicUrl: string | undefined;
  readonly now: () => Date;
};

export function createLinks({ key, publicUrl, now }: LinksOptions): Links {
  const at = (...segments: string[]) =>
    publicUrl === undefined ? undefined : new URL(`/${segments.map(encodeURIComponent).join('/')}`, publicUrl).href;
  return {
    feedUrl: (branch) => at('kalender', `${branch}-${signatureOf(key, 'feed', branch)}.ics`),
    fileUrl: ({ kind, id, name, hours }) => {
      const until = now().getTime() + hours * 60 * 60 * 1000;
      return at('dateien', writeFileToken(key, { kind, id, until }), segmentOf(name));
    },
  };
}

/** Nothing and dots alone are no names in an address. */
function segmentOf(name: string): string {
  return /^\.*$/.test(name) ? 'datei' : name.toWellFormed();
}
