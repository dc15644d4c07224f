import type { Poster } from '../ask/replies/poster-of.ts';
import type { PrintPoster } from '../bot/open-writing.ts';
import type { FileBlock } from '../chat/message.ts';
import type { Platform } from '../chat/references.ts';
import type { Config } from '../config.ts';
import type { Links } from '../links/create-links.ts';
import type { Database } from '../storage/database.ts';
import { createKeyv } from '../storage/keyv-store.ts';
import { loadSecret } from '../storage/load-secret.ts';
import { createPosterStore, type PosterStore } from '../storage/poster-store.ts';
import { periods } from '../storage/retention/periods.ts';
import { office, type Paper } from './create-papers.ts';

/** The name under which links ask for a poster. */
export const posterKind = 'aushang';
const name = 'aushang.pdf';
const mediaType = 'application/pdf';

/** Texts for the notice board, printed where somebody asks for one and again where somebody opens its link. */
export type Posters = {
  /** undefined where no page can be brought to people. */
  readonly printerFor: (platform: Platform) => PrintPoster | undefined;
  readonly printKept: (id: string) => Promise<Paper | undefined>;
};

type Parts = { readonly database: Database; readonly links: Links; readonly now: () => Date };

/** Posters with their store. Slack takes files, the playground serves them itself, and to Teams only a link leads. */
export async function openPosters(config: Config, { database, links, now }: Parts): Promise<Posters> {
  const millis = () => now().getTime();
  const key = await loadSecret(config.dataDir, 'poster-key', 32);
  const store = createPosterStore(createKeyv(database, 'posters', millis), { key, hours: periods.posterHours, now: millis });
  const hasLinks = config.publicUrl?.startsWith('https:') === true;
  const print: PrintPoster = (poster) => printBlock(poster, hasLinks ? (kept) => linkTo(kept, { store, links }) : undefined);
  return {
    printerFor: (platform) => (platform === 'teams' && !hasLinks ? undefined : print),
    async printKept(id) {
      const poster = await store.find(id);
      return poster && { name, mediaType, body: await printPage(poster) };
    },
  };
}

async function printBlock(poster: Poster, link: ((poster: Poster) => Promise<string | undefined>) | undefined): Promise<FileBlock> {
  const content = Buffer.from(await printPage(poster)).toString('base64');
  return { kind: 'file', name, mediaType, content, encoding: 'base64', url: await link?.(poster) };
}

async function linkTo(poster: Poster, { store, links }: { readonly store: PosterStore; readonly links: Links }) {
  return links.fileUrl({ kind: posterKind, id: await store.keep(poster), name, hours: periods.posterHours });
}

/** What prints it is loaded when somebody first asks. */
async function printPage(poster: Poster): Promise<Uint8Array> {
  const { renderPoster } = await import('../papers/render-poster.ts');
  return await renderPoster({ ...poster, office });
}
