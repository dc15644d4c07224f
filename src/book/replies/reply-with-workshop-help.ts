import type { Reply } from '../../chat/reply.ts';

const forEverybody = [
  '/workshop: einen Platz buchen',
  '/workshop liste Neunkirchen oder /workshop liste Wasserstoff: Termine ansehen',
  '/workshop meine: Deine Buchungen, absagen, Kalenderdatei',
  '/workshop anfrage: einen Workshop für den eigenen Betrieb anfragen',
];
const forDesk = [
  '/workshop termin: einen Termin anlegen',
  '/workshop offen: Anfragen entscheiden',
  '/workshop teilnehmer: wer kommt, Listen und Bescheinigungen',
];

/** The words after `/workshop`. */
export function replyWithWorkshopHelp(isCoordinator: boolean): Reply {
  const items = isCoordinator ? [...forEverybody, ...forDesk] : forEverybody;
  return {
    audience: 'asker',
    message: {
      title: 'Workshops',
      blocks: [
        { kind: 'list', items },
        { kind: 'buttons', buttons: [{ label: 'Workshop buchen', action: 'book.open', value: '', style: 'primary', asks: true }] },
      ],
    },
  };
}
