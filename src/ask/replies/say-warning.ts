import type { Block } from '../../chat/message.ts';
import { germanDay } from '../../days.ts';
import type { Warning } from '../outcome.ts';

/** A warning as a note above an answer; that something is for the Saarland only is good to know and no alarm. */
export function sayWarning(warning: Warning): Block {
  return { kind: 'note', tone: warning.kind === 'only-saarland' ? 'info' : 'warning', text: textOf(warning) };
}

/** One German sentence for each thing that a reader must know before relying on an answer. */
function textOf(warning: Warning): string {
  switch (warning.kind) {
    case 'only-saarland':
      return 'Gilt nur, wenn der Betrieb im Saarland liegt.';
    case 'plant-elsewhere':
      return 'Das ist Landesrecht oder Landesförderung des Saarlands. Für einen Betrieb in Rheinland-Pfalz gilt es nicht.';
    case 'too-large':
      return `Das gibt es nur für Betriebe mit höchstens ${warning.max} Beschäftigten. Euer Betrieb ist dafür zu groß.`;
    case 'too-small':
      return `Das gilt erst ab ${warning.min} Beschäftigten. Euer Betrieb ist dafür zu klein.`;
    case 'announced':
      return 'Das ist erst angekündigt oder ein Entwurf. Prüf vor einer Zusage, ob es schon gilt.';
    case 'ended':
      return warning.on === undefined ? 'Das gibt es so nicht mehr.' : `Das ist am ${germanDay(warning.on)} ausgelaufen.`;
    case 'doubted':
      return `Zu diesem Artikel liegt seit ${germanDay(warning.since)} ein Änderungsvorschlag vor. Frag nach, bevor Du Dich darauf verlässt.`;
    case 'review-overdue':
      return `Diese Angaben hätten bis ${germanDay(warning.since)} neu geprüft werden sollen. Frag im Zweifel nach.`;
  }
}
