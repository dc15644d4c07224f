import { findBranches } from '../book/desk/find-branches.ts';
import { findAudience } from '../book/find-audience.ts';
import { findFormats } from '../book/find-formats.ts';
import type { Audience } from '../book/format.ts';
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
  const audience = findAudience(about);
  if (audience !== undefined) return reply(replyWithOffers(offers.filter(forAudience(audience, feature)), { about, from }));
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

/** Dates that are open to an audience; where a date does not say, its format does. */
function forAudience(audience: Audience, { formats }: BookFeature): (offer: Offer) => boolean {
  return ({ workshop }) => {
    const named = workshop.audiences.length > 0 ? workshop : formats().find(({ id }) => id === workshop.format);
    return named?.audiences.includes(audience) ?? false;
  };
}

/** "Völklingen", "voelklingen", "IG Metall Völklingen", "Homburg"; nothing where several or too many could be meant. */
function findBranch(text: string, { branches }: BookFeature): BookFeature['branches'][number] | undefined {
  const found = text.trim().length < shortestName ? [] : findBranches(text, branches);
  return found.length === 1 ? found[0] : undefined;
}

const shortestName = 4;
