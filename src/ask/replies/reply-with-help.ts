import { commands } from '../../chat/commands.ts';
import type { Block } from '../../chat/message.ts';
import type { Reply } from '../../chat/reply.ts';

/** What the bot can do; the commands come from the one list that manifests use too. */
export function replyWithHelp(): Reply {
  const items = commands.map(({ name, words, slash, description }) => [{ bold: words[0] ?? slash?.name ?? name }, ` – ${description}`]);
  return {
    audience: 'asker',
    message: {
      title: 'Das kann ich',
      blocks: [
        {
          kind: 'text',
          text: 'Ich beantworte Fragen zu Förderung, Kurzarbeit, Rechten des Betriebsrats, Tarifverträgen und zur Transformation im Saarland. Jede Antwort nennt Quelle und Stand.',
        },
        { kind: 'list', items },
        privacyNote,
      ],
    },
  };
}

/** The first words to somebody who opens the chat; `writes`: a model may write answers. */
export function replyWithWelcome(writes = false): Reply {
  const ground = 'Ich antworte aus der geprüften Wissensbank der Transformationswerkstatt, mit Quelle und Stand';
  const how = writes ? `${ground}. Was eine KI daraus geschrieben hat, ist als „KI-Antwort“ gekennzeichnet` : `${ground}, ohne KI`;
  return {
    audience: 'asker',
    message: {
      title: 'Glück auf! Ich bin der TWS-Bot.',
      blocks: [
        {
          kind: 'text',
          text: `Frag mich nach Förderinstrumenten, Gesetzen, Tarifverträgen oder Betrieben. ${how}. Was dort nicht steht, erfinde ich nicht. Workshops der Transformationswerkstatt buchst Du auch hier.`,
        },
        privacyNote,
        {
          kind: 'buttons',
          buttons: [
            { label: 'Themen zeigen', action: 'ask.topics', value: '' },
            { label: 'Workshops', action: 'book.list', value: '' },
            { label: 'Hilfe', action: 'ask.help', value: '' },
          ],
        },
      ],
    },
  };
}

/** To somebody who says thanks or goodbye. */
export function replyToThanks(): Reply {
  const text = 'Gern! Frag einfach weiter. Mit „neu“ fangen wir von vorn an.';
  return { audience: 'asker', message: { blocks: [{ kind: 'text', text }] } };
}

/** To somebody who begins anew. */
export function replyToReset(): Reply {
  const text = 'Alles klar, wir fangen von vorn an. Was möchtest Du wissen?';
  return { audience: 'asker', message: { blocks: [{ kind: 'text', text }] } };
}

export const privacyNote: Block = {
  kind: 'note',
  tone: 'info',
  text: 'Bitte keine Betriebsgeheimnisse und keine Namen von Kolleginnen und Kollegen schreiben. Deine Fragen behalte ich höchstens 60 Minuten für Anschlussfragen; mit „neu“ vergesse ich sie sofort.',
};
