import type { Message } from '../../chat/message.ts';
import { type BookParts, titleOf, type Wording } from '../book-parts.ts';
import { dayAndTime } from '../day-and-time.ts';
import type { Reminder } from '../find-reminders.ts';
import { sayPreparation, sayWorkshop } from './say-workshop.ts';
import { buttonsFor } from './tell-booking.ts';

const dayMilliseconds = 24 * 3_600_000;

/** How many days of the calendar are left; a reminder may come late. */
function sayDistance({ start }: Reminder['workshop'], now: Date): string {
  const days = Math.round((Date.parse(dayAndTime(start).day) - Date.parse(dayAndTime(now.toISOString()).day)) / dayMilliseconds);
  return { 0: 'Heute', 1: 'Morgen', 7: 'In einer Woche' }[days] ?? `In ${days} Tagen`;
}

/** What somebody with a seat reads before a workshop, and after it. */
export function tellReminder({ booking, workshop, what }: Reminder, wording: Wording & Pick<BookParts, 'now'>): Message {
  const title = titleOf(workshop, wording.formats());
  const format = wording.formats().find(({ id }) => id === workshop.format);
  switch (what) {
    case 'week':
    case 'day':
      return {
        title: `${sayDistance(workshop, wording.now())}: ${title}`,
        blocks: [
          ...sayWorkshop(workshop, booking),
          ...sayPreparation(format),
          { kind: 'text', text: 'Kannst Du doch nicht? Dann gib Deinen Platz bitte frei, andere warten vielleicht darauf.' },
          { kind: 'buttons', buttons: buttonsFor(booking) },
        ],
      };
    case 'feedback':
      return {
        title: `Wie war es? ${title}`,
        blocks: [
          {
            kind: 'text',
            text: 'Hat Dir der Workshop für Deine Arbeit geholfen? Die Koordination sieht nur, wie viele so geantwortet haben.',
          },
          { kind: 'feedback', action: 'book.feedback', value: booking.id },
        ],
      };
  }
}
