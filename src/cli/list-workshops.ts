import { titleOf } from '../book/book-parts.ts';
import { countFreeOf } from '../book/count-seats.ts';
import type { ListedWorkshop } from '../book/ledger.ts';
import { settleDue } from '../book/settle-due.ts';
import { withBooking } from './with-booking.ts';
import { writeLine } from './write-line.ts';

export type ListOptions = { readonly all?: boolean; readonly json?: boolean };

/** Prints dates with their seats, the next first; time passes first, whether a bot runs or not. */
export async function listWorkshops({ all = false, json = false }: ListOptions): Promise<void> {
  await withBooking(async (booking) => {
    await settleDue(booking);
    const { ledger, formats, now } = booking;
    const at = now().toISOString();
    const listed = await ledger.list(all ? { all } : { after: at });
    const lines = listed.map((each) => ({ ...toLine(each, at), title: titleOf(each.workshop, formats()) }));
    if (json) return writeLine(JSON.stringify(lines));
    for (const { id, start, taken, capacity, waiting, title } of lines) {
      await writeLine(`${start}  ${id}  ${taken}/${capacity}${waiting > 0 ? ` +${waiting}` : ''}  ${title}`);
    }
    if (lines.length === 0) await writeLine('no coming workshops');
  });
}

/** `free` is what anybody can have now, without the seats that are kept for branches. */
function toLine({ workshop, taken, waiting, takenByBranch }: ListedWorkshop, now: string) {
  const { sequence: _, ...shown } = workshop;
  const counts = { taken, takenBy: (of: string) => takenByBranch.get(of) ?? 0 };
  return { ...shown, taken, waiting, free: countFreeOf(workshop, counts, { branch: undefined, now }) };
}
