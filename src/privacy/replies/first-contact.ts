import type { Block } from '../../chat/message.ts';

/** What everybody is told once, at the first answer (AI Act, Art. 50 (1)); true with and without a model. */
export function firstContactNotice(writes: boolean): Block {
  const who = writes
    ? 'Du sprichst mit einer automatischen Auskunft (KI), nicht mit einem Menschen. Was ein Sprachmodell geschrieben hat, heißt „KI-Antwort“; alles andere ist aus der Wissensbank zitiert.'
    : 'Du sprichst mit einer automatischen Auskunft, nicht mit einem Menschen. Die Antworten sind aus der Wissensbank zitiert, nicht von einer KI geschrieben.';
  return {
    kind: 'note',
    tone: 'info',
    text: `${who} Schreib bitte keine Betriebsgeheimnisse. Was ich speichere und wie Du es löschst: /datenschutz`,
  };
}

/** The same in one line, where others read along. */
export function firstContactLine(writes: boolean): Block {
  const who = writes ? 'Automatische Auskunft (KI)' : 'Automatische Auskunft, nicht von einer KI geschrieben';
  return { kind: 'note', tone: 'info', text: `${who}. Bitte keine Betriebsgeheimnisse. Mehr mit /datenschutz` };
}
