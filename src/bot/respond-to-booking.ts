import { findFormats } from '../book/find-formats.ts';
import { listOffers } from '../book/list-offers.ts';
import { readDateQuestion } from '../book/read-date-question.ts';
import { replyToOthers } from '../book/replies/reply-to-others.ts';
import { replyWithFormat } from '../book/replies/reply-with-format.ts';
import { replyWithOffers } from '../book/replies/reply-with-offers.ts';
import { type Feed, replyWithWorkshopHelp } from '../book/replies/reply-with-workshop-help.ts';
import type { Incoming } from '../chat/incoming.ts';
import type { Intent } from '../chat/intent.ts';
import type { Response } from '../chat/reply.ts';
import { reply } from './ask-feature.ts';
import { type BookFeature, formatOf } from './book-feature.ts';
import { forCoordinators } from './for-coordinators.ts';
import { listDates } from './list-dates.ts';
import { isAnswer, respondToAnswer } from './respond-to-answer.ts';
import { openBooking, respondToBookingForm } from './respond-to-booking-form.ts';
import { say } from './respond-to-command.ts';
import { deskNames, deskViews, isDesk, respondToDesk, showDesk } from './respond-to-desk.ts';
import { isInHouse, openInHouse, respondToInHouse } from './respond-to-in-house.ts';
import { respondToMine, showMine, takeRating } from './respond-to-mine.ts';

const areas = ['book', 'desk', 'inhouse'];

/** True for the name of a button or form that belongs to booking. */
export function isBooking(name: string): boolean {
  return areas.some((area) => name.startsWith(`${area}.`));
}

type Pressed = Extract<Intent, { kind: 'action' | 'submit' }>;

/** Carries out a button or form. What belongs to the coordinators' desk is theirs alone. */
export async function respondToBooking(intent: Pressed, incoming: Incoming, feature: BookFeature): Promise<Response> {
  const name = intent.kind === 'action' ? intent.action : intent.form;
  if (isDesk(name)) return onlyForCoordinators(nameDesk(name), { incoming, feature }, () => respondToDesk(intent, incoming, feature));
  if (isAnswer(name)) return respondToAnswer(intent, incoming, feature);
  if (isInHouse(name)) return respondToInHouse(intent, incoming, feature);
  if (intent.kind === 'submit') return respondToBookingForm(intent, incoming, feature);
  switch (intent.action) {
    case 'book.open':
      return openBooking(intent.value, incoming, feature);
    case 'book.list':
      return listDates(intent.value, 0, { incoming, feature });
    case 'book.page':
      return turnPage(intent.value, { incoming, feature });
    case 'book.about':
      return tellAbout(intent.value, feature);
    case 'book.feedback':
      return takeRating(intent.value, incoming, feature);
    default:
      return respondToMine(intent, incoming, feature);
  }
}

function tellAbout(id: string, feature: BookFeature): Response {
  const format = formatOf(feature, id);
  if (!format) return say('Diesen Workshop gibt es nicht mehr. Mit „/workshop liste“ siehst Du, was es gibt.');
  return reply(
    replyWithFormat(
      format,
      format.articles.flatMap((article) => feature.ground(article) ?? []),
    ),
  );
}

type Asked = { readonly incoming: Incoming; readonly feature: BookFeature };

async function turnPage(value: string, asked: Asked): Promise<Response> {
  const [, from = '0', about = ''] = /^(\d+) (.*)$/s.exec(value) ?? [];
  const listed = await listDates(about, Number(from), asked);
  return listed.kind === 'reply' ? { ...listed, replace: true } : listed;
}

/** `/workshop` and the word after it. */
export async function respondToWorkshopCommand(text: string, incoming: Incoming, feature: BookFeature): Promise<Response> {
  const [, word = '', rest = ''] = /^(\S*)\s*(.*)$/s.exec(text.trim()) ?? [];
  const view = deskViews.find((each) => each === word.toLowerCase());
  if (view) return onlyForCoordinators(`workshop ${view}`, { incoming, feature }, () => showDesk(view, rest, feature));
  switch (word.toLowerCase()) {
    case '':
    case 'buchen':
      return openBooking('', incoming, feature);
    case 'liste':
    case 'termine':
      return listDates(rest, 0, { incoming, feature });
    case 'meine':
    case 'storno':
    case 'absagen':
      return showMine(incoming, feature);
    case 'anfrage':
      return openInHouse(rest, incoming, feature);
    case 'hilfe':
    case '?':
      return reply(replyWithWorkshopHelp(feature.isCoordinator(incoming.person), feedsOf(feature)));
    default:
      return listDates(text.trim(), 0, { incoming, feature });
  }
}

function feedsOf({ branches, feedUrl }: BookFeature): readonly Feed[] {
  return branches.flatMap(({ id, name }) => {
    const url = feedUrl(id);
    return url === undefined ? [] : [{ name, url }];
  });
}

/** What stands in the audit log stays for a year, so nobody may write their own words into it. */
function nameDesk(name: string): string {
  return deskNames.includes(name) ? name : 'desk (unknown)';
}

function onlyForCoordinators(what: string, { incoming, feature }: Asked, act: () => Promise<Response>): Promise<Response> {
  const gate = { ...feature, denied: feature.ledger.denied };
  return forCoordinators(incoming, gate, { what, act, refusal: replyToOthers });
}

/** A plain question about dates, answered from the catalogue; undefined where the knowledge base has to answer. */
export async function answerDateQuestion(question: string, incoming: Incoming, feature: BookFeature): Promise<Response | undefined> {
  const formats = feature.formats();
  const meant = findFormats(question, formats);
  const asked = readDateQuestion(question, () => meant.length > 0);
  if (!asked) return undefined;
  const branch = await feature.branchOf(incoming);
  const offers = await listOffers(feature, branch?.id);
  const fitting = meant.length === 0 ? offers : offers.filter(({ workshop }) => meant.some(({ id }) => id === workshop.format));
  if (asked === 'offer' && fitting.length === 0) return undefined;
  return reply(replyWithOffers(fitting, { about: meant[0]?.title ?? '', from: 0 }));
}
