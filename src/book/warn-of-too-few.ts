import { announceAtDesks } from '../chat/announce-at-desks.ts';
import type { Message } from '../chat/message.ts';
import { type BookParts, titleOf } from './book-parts.ts';
import type { ListedWorkshop, Telling } from './ledger.ts';
import { sayWhen } from './replies/say-when.ts';

/** Tells the coordinators once of each date for which too few have booked when the time to book is over. Returns how many. */
export async function warnOfTooFew(parts: BookParts): Promise<number> {
  const now = parts.now().toISOString();
  const listed = await parts.ledger.list({ after: now });
  const tellings = listed.filter((each) => hasTooFew(each, now)).flatMap((each) => toTellings(each, parts));
  return tellings.length === 0 ? 0 : await parts.ledger.tell(tellings);
}

function hasTooFew({ workshop: { bookBy, start, minimum }, taken }: ListedWorkshop, now: string): boolean {
  return bookBy <= now && now < start && taken < minimum;
}

function toTellings(listed: ListedWorkshop, parts: BookParts): readonly Telling[] {
  const { id } = listed.workshop;
  const posts = announceAtDesks(parts.desks, { key: `too few ${id}`, message: sayTooFew(listed, parts) });
  return posts.map((post) => ({ booking: `workshop ${id}`, what: `too few ${post.platform}`, post }));
}

function sayTooFew({ workshop, taken }: ListedWorkshop, { formats }: BookParts): Message {
  const text = `${sayWhen(workshop)}: ${taken} von mindestens ${workshop.minimum} Plätzen sind belegt, und die Frist zum Buchen ist vorbei. Bitte entscheidet, ob der Termin stattfindet. Von selbst wird nichts abgesagt.`;
  return {
    title: `Zu wenige Buchungen: ${titleOf(workshop, formats())}`,
    blocks: [
      { kind: 'note', tone: 'warning', text },
      { kind: 'buttons', buttons: [{ label: 'Ansehen', action: 'desk.roster', value: workshop.id }] },
    ],
  };
}
