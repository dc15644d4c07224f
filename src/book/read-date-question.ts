/** What somebody wants to know: when, or a seat (`dates`), or what there is at all (`offer`). */
export type DateQuestion = 'dates' | 'offer';

/** "Workshop", also inside of a word: "H2-Workshop", "Qualifizierungsseminar". */
const workshops = /workshop|seminar|schulung/iu;
const event = /workshop/iu;

/** Asks for a date, a place or a seat. */
const dates =
  /(?<!\p{L})(?:wann|nächste[nrs]?|naechste[nrs]?|termine?n?|freie?n?|plätze|plaetze|platz|anmelden|anmeldung|buchen|buche|teilnehmen|mitmachen|ausgebucht|warteliste)(?!\p{L})/iu;
const offered = /(?<!\p{L})(?:welche|gibt es|habt ihr|bietet|zeig|liste)(?!\p{L})/iu;

/** "Wann findet die Strategiewerkstatt statt?" */
const when = /(?<!\p{L})wann(?!\p{L})/iu;
const held = /(?<!\p{L})statt(?!\p{L})/iu;

/** A right or a rule is asked for, not a date: the knowledge base answers that. */
const rules =
  /(?<!\p{L})(?:zahlt|bezahlt|kosten|anspruch|freistell\p{L}*|arbeitgeber|chef|wochen|antrag|mitteilen|§|paragra\p{L}*|gesetz|betrvg|sbfg|bildungsurlaub|förder\p{L}*)(?!\p{L})/iu;

/**
 * Reads a plain question about dates of workshops; undefined where it is about something else. `isKnown` tells whether a
 * text names something of the catalogue: with it a seminar or training may be one of ours, and a rule may be its topic.
 */
export function readDateQuestion(text: string, isKnown: (text: string) => boolean): DateQuestion | undefined {
  const known = isKnown(text);
  if (known && asksWhenHeld(text)) return 'dates';
  if (!workshops.test(text)) return undefined;
  if (rules.test(text) && !(known && event.test(text) && dates.test(text))) return undefined;
  if (dates.test(text) && (event.test(text) || known)) return 'dates';
  return offered.test(text) && event.test(text) ? 'offer' : undefined;
}

function asksWhenHeld(text: string): boolean {
  const found = when.exec(text);
  return found !== null && held.test(text.slice(found.index));
}
