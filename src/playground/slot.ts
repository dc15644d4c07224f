import type { Progress } from '../chat/reply.ts';
import { type Answer, type Asked, newId, type Pending } from './entry.ts';
import type { Rooms } from './rooms.ts';
import type { Spot } from './spot.ts';

/** What an answer can become. */
export type Content = Pick<Answer, 'kind' | 'audience' | 'message' | 'visibleTo'> | Pick<Asked, 'kind' | 'open' | 'pressed' | 'visibleTo'>;

/** The place of one answer: first it shows what is going on, then the answer or form, or it disappears. */
export type Slot = {
  readonly id: string;
  readonly show: () => void;
  readonly progress: (part: Progress) => void;
  readonly settle: (content: Content | undefined) => void;
};

export type SlotOptions = {
  readonly rooms: Rooms;
  readonly spot: Spot;
  readonly now: () => Date;
  /** Who may watch the answer grow. Who may read the finished one is decided with it. */
  readonly visibleTo?: string | undefined;
  readonly key?: string | undefined;
};

export function openSlot({ rooms, spot, now, visibleTo, key }: SlotOptions): Slot {
  const id = newId();
  let shown: Pending | undefined;
  let isSettled = false;

  function put(step: string): void {
    shown = { kind: 'pending', id, at: now().toISOString(), visibleTo, key, step, text: '' };
    rooms.put(spot, shown);
  }

  function progress(part: Progress): void {
    // A late part of an answer that is already complete must not bring the waiting state back.
    if (isSettled) return;
    if (part.kind === 'step' || !shown) put(part.kind === 'step' ? part.text : '');
    if (part.kind === 'text') rooms.grow(spot, id, part.append);
  }

  function settle(content: Content | undefined): void {
    isSettled = true;
    const base = { id, at: now().toISOString() };
    if (content?.kind === 'answer') rooms.put(spot, { ...base, ...content, key });
    if (content?.kind === 'form') rooms.put(spot, { ...base, ...content });
    if (!content && shown) rooms.remove(spot, id);
  }

  return { id, show: () => put(''), progress, settle };
}
