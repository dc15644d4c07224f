import type { Block, Button } from '../../chat/message.ts';

/** Workshops on somebody's own page. */
export function sayBookingHome(isCoordinator: boolean): readonly Block[] {
  const desk: readonly Button[] = isCoordinator ? [{ label: 'Offene Anfragen', action: 'desk.requests', value: '' }] : [];
  return [
    { kind: 'divider' },
    { kind: 'text', text: [{ bold: 'Workshops' }] },
    {
      kind: 'buttons',
      buttons: [
        { label: 'Workshop buchen', action: 'book.open', value: '', style: 'primary', asks: true },
        { label: 'Termine', action: 'book.list', value: '' },
        { label: 'Meine Workshops', action: 'book.mine', value: '' },
        ...desk,
      ],
    },
  ];
}
