import type { Block } from '../../chat/message.ts';
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

export type Feed = { readonly name: string; readonly url: string };

/** The words after `/workshop`; coordinators also get the addresses of the calendars that branches subscribe to. */
export function replyWithWorkshopHelp(isCoordinator: boolean, feeds: readonly Feed[]): Reply {
  const items = isCoordinator ? [...forEverybody, ...forDesk] : forEverybody;
  const calendars = isCoordinator ? sayFeeds(feeds) : [];
  return {
    audience: 'asker',
    message: {
      title: 'Workshops',
      blocks: [
        { kind: 'list', items },
        ...calendars,
        { kind: 'buttons', buttons: [{ label: 'Workshop buchen', action: 'book.open', value: '', style: 'primary', asks: true }] },
      ],
    },
  };
}

function sayFeeds(feeds: readonly Feed[]): readonly Block[] {
  if (feeds.length === 0) return [];
  const intro = 'Kalender zum Abonnieren, ohne Namen. Wer die Adresse hat, kann ihn lesen; gib sie nur in Deiner Geschäftsstelle weiter.';
  return [
    { kind: 'text', text: intro },
    { kind: 'list', items: feeds.map(({ name, url }) => [{ link: url, text: name }]) },
  ];
}
