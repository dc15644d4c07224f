import type { Block, Button } from '../../chat/message.ts';
import type { Reply } from '../../chat/reply.ts';
import type { Offer } from '../list-offers.ts';
import { sayFree } from './say-free.ts';
import { sayWhen, sayWhere } from './say-when.ts';

/** Few enough for a phone. */
const pageSize = 5;

export type OfferPage = {
  /** What the list is limited to, in the words of the person; '' for all. */
  readonly about: string;
  readonly from: number;
  /** A sentence above the list. */
  readonly intro?: string | undefined;
};

/** Dates to come with their free seats, each with a button. Private: what somebody looks for is nobody's business. */
export function replyWithOffers(offers: readonly Offer[], { about, from, intro }: OfferPage): Reply {
  const start = from < offers.length ? from : 0;
  const shown = offers.slice(start, start + pageSize);
  const blocks: Block[] = [
    { kind: 'text', text: intro ?? countOffers(offers.length, about) },
    ...shown.flatMap(sayOffer),
    ...(shown.some(({ sample }) => sample) ? [sampleNote] : []),
    { kind: 'buttons', buttons: [...pageButtons(offers.length, start, about), ...lastButtons(offers.length)] },
  ];
  return { audience: 'asker', message: { title: 'Workshops', blocks } };
}

const sampleNote: Block = {
  kind: 'note',
  tone: 'warning',
  text: 'Beispieldaten: Der Katalog ist noch nicht der echte der Transformationswerkstatt.',
};

function countOffers(count: number, about: string): string {
  const to = about === '' ? '' : ` zu „${about}“`;
  if (count === 0) return `Gerade ist kein Termin${to} ausgeschrieben. Du kannst einen Workshop für Deinen Betrieb anfragen.`;
  return count === 1 ? `1 Termin${to}:` : `${count} Termine${to}:`;
}

function sayOffer(offer: Offer): readonly Block[] {
  const { workshop, title } = offer;
  const words = `${sayWhen(workshop)} · ${sayWhere(workshop)} · ${sayFree(offer)}`;
  return [
    { kind: 'text', text: [{ bold: title }] },
    { kind: 'text', text: words },
    {
      kind: 'buttons',
      buttons: [
        { label: labelOf(offer), action: 'book.open', value: workshop.id, asks: true },
        { label: 'Worum geht es?', action: 'book.about', value: workshop.format },
      ],
    },
  ];
}

function labelOf({ free, workshop }: Offer): string {
  if (free === 0) return 'Auf die Warteliste';
  return workshop.approval ? 'Anfragen' : 'Buchen';
}

function pageButtons(count: number, start: number, about: string): readonly Button[] {
  const rest = count - start - pageSize;
  if (rest > 0) return [{ label: `Weitere zeigen (${rest})`, action: 'book.page', value: `${start + pageSize} ${about}` }];
  return start > 0 ? [{ label: 'Von vorn', action: 'book.page', value: `0 ${about}` }] : [];
}

function lastButtons(count: number): readonly Button[] {
  const mine: Button = { label: 'Meine Workshops', action: 'book.mine', value: '' };
  const ask: Button = { label: 'Für den eigenen Betrieb anfragen', action: 'inhouse.request', value: '', asks: true };
  return count === 0 ? [ask, mine] : [mine, ask];
}
