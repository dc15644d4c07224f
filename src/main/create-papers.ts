import { titleOf } from '../book/book-parts.ts';
import type { Booking as Seat } from '../book/booking.ts';
import type { Workshop } from '../book/workshop.ts';
import type { Papers } from '../bot/book-feature.ts';
import type { FileBlock } from '../chat/message.ts';
import type { Booking } from './open-booking.ts';

/** Who prints. */
export const office = 'Transformationswerkstatt Saar';
/** Long enough to open it, short enough that a link that was passed on is worth nothing. */
const linkHours = 1;

/** Names of papers in links. */
export const paperKinds = { attendanceList: 'liste', certificates: 'bescheinigungen' } as const;

/** A printed paper. */
export type Paper = { readonly name: string; readonly mediaType: string; readonly body: Uint8Array };

/** Prints the papers of a workshop; what prints them is loaded when somebody first asks. */
export function createPapers(booking: Booking): Papers {
  const block = (kind: keyof typeof paperKinds) => async (workshop: Workshop) => {
    const paper = await printPaper(kind, workshop, booking);
    return paper && toBlock(paper, { id: workshop.id, kind: paperKinds[kind], booking });
  };
  return { attendanceList: block('attendanceList'), certificates: block('certificates') };
}

type Linked = { readonly kind: string; readonly id: string; readonly booking: Booking };

function toBlock({ name, mediaType, body }: Paper, { kind, id, booking: { links } }: Linked): FileBlock {
  const url = links.fileUrl({ kind, id, name, hours: linkHours });
  return { kind: 'file', name, mediaType, content: Buffer.from(body).toString('base64'), encoding: 'base64', url };
}

/** Undefined where there is nobody to print it for. */
export async function printPaper(kind: keyof typeof paperKinds, workshop: Workshop, booking: Booking): Promise<Paper | undefined> {
  const seats =
    (await booking.ledger.roster(workshop.id))?.bookings.filter(({ state }) => state === 'confirmed' || state === 'attended') ?? [];
  const body = kind === 'attendanceList' ? await printList(workshop, seats, booking) : await printCertificates(workshop, seats, booking);
  return body && { name: `${paperKinds[kind]}-${workshop.id}.pdf`, mediaType: 'application/pdf', body };
}

async function printList(workshop: Workshop, seats: readonly Seat[], { formats, branches }: Booking): Promise<Uint8Array> {
  const { renderAttendanceList } = await import('../papers/render-attendance-list.ts');
  const rows = seats.flatMap(({ names, seats: count, body, branch: id }) => {
    const branch = branches.find((each) => each.id === id)?.name;
    const named = names.map((name) => ({ name, seats: 1, body, branch }));
    return names.length < count ? [...named, { name: '', seats: count - names.length, body, branch }] : named;
  });
  return renderAttendanceList({ workshop, title: titleOf(workshop, formats()), rows });
}

/** For those who were noted as present; who gave no name gets a page on which it can be written. */
async function printCertificates(workshop: Workshop, seats: readonly Seat[], { formats }: Booking): Promise<Uint8Array | undefined> {
  const present = seats.filter(({ state }) => state === 'attended');
  const names = present.flatMap((seat) => [...seat.names, ...Array<string>(Math.max(0, seat.seats - seat.names.length)).fill('')]);
  if (names.length === 0) return undefined;
  const { renderCertificates } = await import('../papers/render-certificates.ts');
  const format = formats().find(({ id }) => id === workshop.format) ?? { title: titleOf(workshop, formats()), duration: '', aims: [] };
  return renderCertificates({ workshop, format, names, office });
}
