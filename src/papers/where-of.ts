import type { Workshop } from '../book/workshop.ts';
import { paperText } from './paper-text.ts';

/** Place and room in one line; an online workshop without a place is "Online". */
export function whereOf({ place, room, link }: Pick<Workshop, 'place' | 'room' | 'link'>): string {
  const parts = [place, room].map((part) => paperText(part ?? '', 120)).filter((part) => part !== '');
  if (parts.length > 0) return parts.join(', ');
  return link === undefined ? '–' : 'Online';
}
