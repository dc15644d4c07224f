import type { FactRow } from '../../chat/message.ts';
import type { Reply } from '../../chat/reply.ts';
import { titleOf, type Wording } from '../book-parts.ts';
import type { Workshop } from '../workshop.ts';
import { audienceNames, nameBranch } from './desk-message.ts';
import type { Said } from './page.ts';
import { changeButtons } from './reply-with-roster.ts';
import { sayDay, sayInstant, saySeats } from './say-when.ts';
import { sayRoom, sayWorkshop } from './say-workshop.ts';

/** A date with all that was set, to the coordinator who set it. */
export function replyWithWorkshop(workshop: Workshop, said: Said, wording: Wording): Reply {
  const { id, state } = workshop;
  const participants = { label: 'Teilnehmende', action: 'desk.roster', value: id };
  const buttons = state === 'planned' ? [participants, ...changeButtons(id, '')] : [participants];
  return {
    audience: 'asker',
    message: {
      title: titleOf(workshop, wording.formats()),
      blocks: [
        { kind: 'note', ...said },
        ...sayWorkshop(workshop),
        ...sayRoom(workshop),
        { kind: 'facts', rows: sayTerms(workshop, wording) },
        { kind: 'buttons', buttons },
      ],
    },
  };
}

function sayTerms(workshop: Workshop, wording: Wording): readonly FactRow[] {
  const { trainers, capacity, minimum, approval, audiences, branch, quotas, bookBy, cancelBy, inHouse } = workshop;
  const kept = quotas.map((quota) => `${nameBranch(quota.branch, wording)} ${quota.seats} bis ${sayDay(dayBefore(quota.until))}`);
  return [
    ...(trainers.length === 0 ? [] : [{ label: 'Leitung', value: trainers.join(', ') }]),
    { label: 'Plätze', value: minimum === 0 ? saySeats(capacity) : `${saySeats(capacity)}, mindestens ${minimum}` },
    ...(inHouse === undefined ? [{ label: 'Buchen bis', value: sayInstant(bookBy) }] : [{ label: 'Betrieb', value: inHouse }]),
    { label: 'Selbst absagen bis', value: sayInstant(cancelBy) },
    ...(approval ? [{ label: 'Zusage', value: 'Jede Buchung braucht eine Zusage' }] : []),
    ...(audiences.length === 0 ? [] : [{ label: 'Nur für', value: audiences.map((each) => audienceNames[each]).join(', ') }]),
    ...(branch === undefined ? [] : [{ label: 'Geschäftsstelle', value: nameBranch(branch, wording) }]),
    ...(kept.length === 0 ? [] : [{ label: 'Kontingente', value: kept.join('; ') }]),
  ];
}

/** A quota ends with the day before this instant. */
function dayBefore(until: string): string {
  return new Date(Date.parse(until) - 1).toISOString();
}
