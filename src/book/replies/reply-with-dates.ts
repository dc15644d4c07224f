import type { Block } from '../../chat/message.ts';
import type { Reply } from '../../chat/reply.ts';
import { titleOf, type Wording } from '../book-parts.ts';
import type { ListedWorkshop } from '../ledger.ts';
import { type Page, sayPaging, saySaid } from './page.ts';
import { sayWhen } from './say-when.ts';

const pageSize = 8;

/** The dates of which a coordinator sees the bookings, with how full they are. */
export function replyWithDates(dates: readonly ListedWorkshop[], page: Page, wording: Wording): Reply {
  const from = page.from < dates.length ? page.from : 0;
  const blocks: readonly Block[] = [
    ...saySaid(page),
    { kind: 'text', text: dates.length === 0 ? 'Es gibt keine Termine.' : 'Wähl einen Termin aus:' },
    ...dates.slice(from, from + pageSize).flatMap((date) => showDate(date, wording)),
    ...sayPaging({ count: dates.length, from, size: pageSize, action: 'desk.dates' }),
  ];
  return { audience: 'asker', message: { title: 'Buchungen', blocks } };
}

function showDate(date: ListedWorkshop, wording: Wording): readonly Block[] {
  const { workshop } = date;
  const plant = workshop.inHouse === undefined ? '' : `, im Betrieb ${workshop.inHouse}`;
  return [
    { kind: 'text', text: [{ bold: titleOf(workshop, wording.formats()) }, `${plant}: ${sayWhen(workshop)}. ${sayFilling(date)}`] },
    { kind: 'buttons', buttons: [{ label: 'Ansehen', action: 'desk.roster', value: workshop.id }] },
  ];
}

/** "8 von 12 Plätzen vergeben, 2 warten, mindestens 6". */
export function sayFilling({ workshop, taken, waiting }: Pick<ListedWorkshop, 'workshop' | 'taken' | 'waiting'>): string {
  const parts = [
    `${taken} von ${workshop.capacity} Plätzen vergeben`,
    ...(waiting === 0 ? [] : [waiting === 1 ? '1 wartet' : `${waiting} warten`]),
    ...(workshop.minimum === 0 ? [] : [`mindestens ${workshop.minimum}`]),
  ];
  return parts.join(', ');
}
