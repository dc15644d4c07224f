import { findFormats } from '../book/find-formats.ts';
import { listOffers, type Offer } from '../book/list-offers.ts';
import { replyWithOffers } from '../book/replies/reply-with-offers.ts';
import type { Incoming } from '../chat/incoming.ts';
import type { Response } from '../chat/reply.ts';
import { reply } from './ask-feature.ts';
import { type BookFeature, formatOf } from './book-feature.ts';

type Asked = { readonly incoming: Incoming; readonly feature: BookFeature };

/** Dates to come; `about` is a branch, a topic or the id of a format, as somebody typed it or a button carries it. */
export async function listDates(about: string, from: number, { incoming, feature }: Asked): Promise<Response> {
  const named = findBranch(about, feature);
  const own = await feature.branchOf(incoming);
  const offers = await listOffers(feature, (named ?? own)?.id);
  if (about === '') return reply(replyWithOffers(offers, { about, from }));
  if (named !== undefined) return reply(replyWithOffers(offers.filter(ofBranch(named.id)), { about: named.name, from }));
  const format = formatOf(feature, about);
  const formats = format ? [format] : findFormats(about, feature.formats());
  if (formats.length === 0) {
    const intro = `Zu „${about.slice(0, longestEcho)}“ kenne ich keinen Workshop. Das sind alle Termine:`;
    return reply(replyWithOffers(offers, { about: '', from, intro }));
  }
  const ids = formats.map(({ id }) => id);
  return reply(
    replyWithOffers(
      offers.filter(({ workshop }) => ids.includes(workshop.format)),
      { about: format?.title ?? about, from },
    ),
  );
}

const longestEcho = 60;

/** Dates of a branch and those that are for all. */
function ofBranch(branch: string): (offer: Offer) => boolean {
  return ({ workshop }) => workshop.branch === undefined || workshop.branch === branch;
}

/** "Völklingen", "voelklingen", "IG Metall Völklingen", "Homburg". */
function findBranch(text: string, { branches }: BookFeature): BookFeature['branches'][number] | undefined {
  const typed = fold(text);
  if (typed.length < shortestName) return undefined;
  return branches.find(({ id, name }) => id === typed || fold(name).endsWith(typed) || id.startsWith(`${typed}-`));
}

const shortestName = 4;

function fold(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/^geschaeftsstelle\s+|^ig metall\s+/, '')
    .replace(/\s+/g, '-');
}
