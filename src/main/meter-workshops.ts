import type { Workshops } from '../book/workshops.ts';
import type { Meter } from '../meter.ts';

/** Counts what comes of bookings and of changes of them. */
export function meterWorkshops(workshops: Workshops, meter: Meter): Workshops {
  const counted = (action: string) => {
    return <Outcome extends { readonly kind: string }>(outcome: Outcome): Outcome => {
      meter.count('tws_bookings_total', { action, outcome: outcome.kind });
      return outcome;
    };
  };
  return {
    ...workshops,
    book: async (...given) => counted('book')(await workshops.book(...given)),
    accept: async (...given) => counted('accept')(await workshops.accept(...given)),
    cancel: async (...given) => counted('cancel')(await workshops.cancel(...given)),
    changeSeats: async (...given) => counted('changeSeats')(await workshops.changeSeats(...given)),
    judge: async (...given) => counted('judge')(await workshops.judge(...given)),
  };
}
