import type { Block } from '../../chat/message.ts';
import type { Reply } from '../../chat/reply.ts';

/** One line of the table of periods: what is kept, for how long, why. */
export type Period = { readonly what: string; readonly period: string; readonly why: string };

/** How people reach a branch office, as the office's file says it. */
export type OfficeContact = { readonly id: string; readonly name: string; readonly contact?: string | undefined };

type Told = {
  readonly periods: readonly Period[];
  readonly contacts: readonly OfficeContact[];
  readonly branch: string | undefined;
  readonly writes: boolean;
};

/** What is stored about people and why, with the two things that they can do about it. */
export function replyWithPrivacy({ periods, contacts, branch, writes }: Told): Reply {
  const list: Block = { kind: 'list', items: periods.map(({ what, period, why }) => [{ bold: what }, `: ${period} – ${why}.`]) };
  return {
    audience: 'asker',
    personal: true,
    message: {
      title: 'Datenschutz',
      blocks: [
        {
          kind: 'text',
          text: 'Ich speichere nur, was ich zum Antworten und zum Buchen brauche: Deine letzten Fragen für Anschlussfragen, Deine Buchungen, Deine Geschäftsstelle und Deine Rückmeldungen. Ob Du Mitglied bist, speichere ich nicht.',
        },
        { kind: 'text', text: writes ? withModel : withoutModel },
        { kind: 'folded', summary: 'Was wie lange gespeichert bleibt, und wozu', blocks: [list] },
        { kind: 'text', text: [{ bold: 'Fragen dazu: ' }, sayContact(contacts, branch)] },
        { kind: 'buttons', buttons: [mine, erase] },
      ],
    },
  };
}

const withModel =
  'Antworten mit der Kennzeichnung „KI-Antwort“ hat ein Sprachmodell geschrieben. Namen, Nummern und Adressen nehme ich vorher aus Deiner Frage heraus.';
const withoutModel = 'Deine Fragen gehen an kein Sprachmodell, das Antworten schreibt: Ich zitiere aus der Wissensbank.';

const mine = { label: 'Meine Daten', action: 'privacy.mine', value: '' } as const;
const erase = { label: 'Alles löschen', action: 'privacy.erase', value: '', style: 'danger' } as const;

/** The person's own branch where it is known, else all; nothing is invented where the office has given no contact. */
function sayContact(contacts: readonly OfficeContact[], branch: string | undefined): string {
  const reachable = contacts.filter(({ contact }) => contact !== undefined);
  const own = reachable.filter(({ id }) => id === branch);
  const named = (own.length > 0 ? own : reachable).map(({ name, contact }) => `${name}, ${contact}`);
  return named.length === 0 ? 'Wende Dich bitte an Deine Geschäftsstelle.' : named.join('; ');
}
