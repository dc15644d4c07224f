import type { Message } from '../../chat/message.ts';
import { titleOf, type Wording } from '../book-parts.ts';
import type { Workshop } from '../workshop.ts';
import { changeButtons } from './reply-with-roster.ts';
import { sayWorkshop } from './say-workshop.ts';

/** In the coordinators' channel, when a plant gives back the date that was agreed with it: trainer and room are still taken. */
export function notePlantCancelled(workshop: Workshop, wording: Wording): Message {
  const text = `${workshop.inHouse ?? 'Der Betrieb'} hat die Buchung abgesagt. Der Termin selbst steht noch, wer ihn leitet und der Raum sind weiter belegt.`;
  return {
    title: `Inhouse abgesagt: ${titleOf(workshop, wording.formats())}`,
    blocks: [{ kind: 'text', text }, ...sayWorkshop(workshop), { kind: 'buttons', buttons: changeButtons(workshop.id, 'Termin ') }],
  };
}
