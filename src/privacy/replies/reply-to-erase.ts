import type { Button } from '../../chat/message.ts';
import type { Reply } from '../../chat/reply.ts';

/** Asks before everything goes, and names what will happen; `upcoming` is how many bookings and requests are still to come. */
export function replyToErase(upcoming: number): Reply {
  return {
    audience: 'asker',
    personal: true,
    message: {
      title: 'Alles löschen?',
      blocks: [
        { kind: 'text', text: 'Das lösche ich sofort und endgültig:' },
        {
          kind: 'list',
          items: [
            'unser Gespräch und Fragen, die noch warten',
            'Deine Geschäftsstelle, Deine Rückmeldungen und Stimmen',
            'vergangene und abgesagte Buchungen mit Namen und Notizen, erledigte Anfragen, Bewertungen',
            'Nachrichten, die noch unterwegs sind, und Vermerke über Dich',
          ],
        },
        {
          kind: 'text',
          text: 'Es bleiben: das Protokoll der Änderungen (12 Monate, ohne Namen und Inhalte), für Minuten oder bis heute Abend die Zahl Deiner Fragen und ein verschlüsseltes Kennzeichen, damit eine alte Sicherung nichts zurückbringt. Was in diesem Chat steht, löschst Du selbst.',
        },
        ...(upcoming === 0 ? [] : [{ kind: 'note', tone: 'warning', text: sayUpcoming(upcoming) } as const]),
        { kind: 'buttons', buttons: [...(upcoming === 0 ? [eraseAll] : [cancelToo, keepThem]), nothing] },
      ],
    },
  };
}

const action = 'privacy.erase-all';
const eraseAll: Button = { label: 'Alles löschen', action, value: 'keep', style: 'danger' };
const cancelToo: Button = { label: 'Auch künftige Buchungen absagen', action, value: 'cancel', style: 'danger' };
const keepThem: Button = { label: 'Künftige Buchungen behalten', action, value: 'keep', style: 'primary' };
const nothing: Button = { label: 'Nichts löschen', action: 'privacy.show', value: '' };

function sayUpcoming(upcoming: number): string {
  const what = upcoming === 1 ? 'eine künftige Buchung oder offene Anfrage' : `${upcoming} künftige Buchungen oder offene Anfragen`;
  return `Du hast ${what}. Sagst Du ab, rückt nach, wer wartet. Behältst Du sie, bleiben nur sie gespeichert.`;
}

/** What has been done. */
export function replyWithErased(upcoming: 'keep' | 'cancel', count: number): Reply {
  const kept = 'Deine künftigen Buchungen und offenen Anfragen gelten weiter; nur sie sind noch gespeichert.';
  const cancelled = 'Deine künftigen Buchungen und offenen Anfragen sind abgesagt.';
  const rest = upcoming === 'keep' ? kept : cancelled;
  const text = `Erledigt: Ich habe alles gelöscht, was ich über Dich gespeichert hatte.${count === 0 ? '' : ` ${rest}`}`;
  return { audience: 'asker', personal: true, message: { title: 'Alles gelöscht', blocks: [{ kind: 'text', text }] } };
}
