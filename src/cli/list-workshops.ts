import { titleOf } from '../book/book-parts.ts';
import { countFreeOf } from '../book/count-seats.ts';
import type { ListedWorkshop } from '../book/ledger.ts';
import { withBooking } from './with-booking.ts';
import { writeLine } from './write-line.ts';

export type ListOptions = { readonly all?: boolean; readonly json?: boolean };

/** Prints dates with their seats, the next first. */
export async function listWorkshops({ all = false, json = false }: ListOptions): Promise<void> {
  await withBooking(async ({ ledger, formats, now }) => {
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
  const {
    id,
    format,
    start,
    end,
    place,
    link,
    room,
    trainers,
    capacity,
    minimum,
    approval,
    bookBy,
    cancelBy,
    quotas,
    audiences,
    branch,
    state,
  } = workshop;
  const counts = { taken, takenBy: (of: string) => takenByBranch.get(of) ?? 0 };
  const free = countFreeOf(workshop, counts, { branch: undefined, now });
  return {
    ...{
      id,
      format,
      start,
      end,
      place,
      link,
      room,
      trainers,
      capacity,
      minimum,
      approval,
      bookBy,
      cancelBy,
      quotas,
      audiences,
      branch,
      state,
    },
    ...{ taken, waiting, free },
  };
}
