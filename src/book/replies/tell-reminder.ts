import type { Message } from '../../chat/message.ts';
import { titleOf, type Wording } from '../book-parts.ts';
import type { Reminder } from '../find-reminders.ts';
import { sayPreparation, sayWorkshop } from './say-workshop.ts';
import { buttonsFor } from './tell-booking.ts';

/** What somebody with a seat reads before a workshop, and after it. */
export function tellReminder({ booking, workshop, what }: Reminder, wording: Wording): Message {
  const title = titleOf(workshop, wording.formats());
  const format = wording.formats().find(({ id }) => id === workshop.format);
  switch (what) {
    case 'week':
    case 'day':
      return {
        title: `${what === 'day' ? 'Morgen' : 'In einer Woche'}: ${title}`,
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
