const workplace = String.raw`(?:betriebe?n?s?|firm(?:a|en)|werke?s?|bude|konzern\w*|zulieferer|unternehmen|laden|kmu|standort)(?!\p{L})`;
const people = String.raw`(?:leute\w*|mann|frau|beschäftigt\w*|mitarbeit\w*|kolleg(?:e|en|innen)\b|köpf\w*|ma|an|arbeitnehmer\w*|hansel\w*|menschen|personen)(?!\p{L})`;
const number = String.raw`(?<more>(?:mehr als|über) )?(?<less>(?:weniger als|unter) )?(?:(?:rund|etwa|ca\.?|circa|knapp|gut|fast|nur|noch|insgesamt|so|um die|von|mit) ){0,2}~?(?<size>\d{1,3}(?:[. ]\d{3})+|\d{1,6})(?![.,]?\d)`;
/** After a number without "Leute": the end of what is said, or a word that goes on about the plant. */
const ends = String.raw`(?=\s*(?:$|[,;.?!)]|(?:und|oder|aber|groß|der|die|das|wer|wie|was|wo|gibt|kann|können|dürfen|darf)(?!\p{L})))`;

const patterns = [
  // "Werk mit 190 Leuten", "wir sind 80 Mann", "Firma, 80 Mann"
  String.raw`(?:${workplace}|belegschaft|wir sind|wir haben|haben wir|habe|hat|bei uns|arbeiten|(?<!(?:seminar|kurs|schulung|lehrgang|workshop|gruppe|projekt)\s)mit)(?<between>[^.?!\d]{0,25}?)(?<![\p{L}\d])${number}[\s-]?${people}`,
  // "190 Leute im Betrieb", "80-Mann-Firma"
  String.raw`${number}[\s-]?${people}(?<between>[^.?!\d]{0,12}?)-?(?<!\p{L})${workplace}`,
  // "unser Werk hat 190", "Betrieb mit 300"
  String.raw`${workplace}\s+(?:hat|mit|von|zählt|hätte)\s+${number}${ends}`,
  String.raw`\b(?:wir sind|belegschaft|betriebsgröße|konzern)(?: von)?:?\s+${number}${ends}`,
].map((pattern) => new RegExp(pattern, 'giu'));

/** Words of plans: "die Firma will 30 Leute entlassen" tells how many go, not how many there are. */
const plan =
  /\b(?:will|wollen|soll|sollen|sollten|muss|müssen|möchte|möchten|plant|planen|entlässt|kündigt|baut|streicht|schickt|lassen|lässt|für)(?!\p{L})/iu;
const fate =
  /entlass|gekündigt|abgebaut|abbau|betroffen|bedroht|gestrichen|geschult|schulung|umschul|qualifizier|weiterbild|fortbild|kurs|lehrgang|seminar|kurzarbeit|\b(?:gehen|verlieren|raus|weg|angemeldet|angestellt|eingestellt)\b/iu;
/** Where another thought begins. */
const turn =
  /[,;.?!]|\b(?:und|oder|aber|will|wollen|soll|sollen|muss|müssen|möchte|möchten|plant|wer|wie|was|wo|wann|welche|gibt|kann|können|dürfen|darf|kriegen|bekommen)(?!\p{L})/iu;
const wordsLookedAt = 5;

/**
 * How many people a plant, company or group has, as a question tells it. Of several the largest, because every
 * threshold of the base counts the company or group. Numbers of those who are to go or to learn are none.
 */
export function readSize(question: string): number | undefined {
  const sizes = patterns
    .flatMap((pattern) => [...question.matchAll(pattern)])
    .filter((found) => !plan.test(found.groups?.between ?? '') && !tellsFate(question.slice(found.index + found[0].length)))
    .map(({ groups = {} }) => toNumber(groups));
  return sizes.length === 0 ? undefined : Math.max(...sizes);
}

function tellsFate(after: string): boolean {
  const [same = ''] = after.split(turn, 1);
  return fate.test(same.split(/\s+/, wordsLookedAt + 1).join(' '));
}

function toNumber({ size = '', more, less }: { readonly [group: string]: string | undefined }): number {
  const told = Number(size.replace(/[. ]/g, ''));
  if (more !== undefined) return told + 1;
  return less === undefined ? told : Math.max(0, told - 1);
}
