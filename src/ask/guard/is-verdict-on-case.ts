const own = '(?:dein(?:e[rmns]?)?|euer|eure[rmns]?)';

/** Judgements on the reader's own case, which belong to legal advice. */
const verdicts = [
  new RegExp(
    String.raw`(?<!\p{L})${own}\s(?:\p{L}+\s){0,2}(?:kündigung|abmahnung|versetzung|vertrag|aufhebungsvertrag|antrag|klage|widerspruch|fall|bescheid|befristung|ablehnung)\s(?:ist|war|wäre|wird|hat|bleibt|sei)\s(?!möglich)`,
    'iu',
  ),
  /(?<!\p{L})(?:du|ihr)\s(?:\p{L}+\s){0,3}(?:gewinnst|gewinnt|verlierst|verliert|siegst|hast recht|hast gute (?:chancen|karten)|bist im recht)/iu,
  /(?<!\p{L})(?:gewinnst|verlierst|bekommst|hast) du (?:\p{L}+ ){0,3}(?:recht|vor gericht|den prozess|auf jeden fall|sicher|bestimmt|garantiert)/iu,
  /(?<!\p{L})(?:dir|euch)\s(?:stehen|steht)\s|(?<!\p{L})(?:stehen|steht)\s(?:dir|euch)\s/iu,
  new RegExp(String.raw`(?<!\p{L})(?:darf|durfte|kann|muss)\s${own}\s(?:\p{L}+\s)?(?:chef|arbeitgeber|betrieb|firma)`, 'iu'),
  new RegExp(
    String.raw`(?<!\p{L})${own}\s(?:chef(?:in)?|arbeitgeber(?:in)?|firma|betrieb|vorgesetzte[rn]?)\s(?:\p{L}+\s)?(?:darf|durfte|muss|hat|handelt|verstößt|verletzt|kann|schuldet|macht|liegt)(?!\p{L})`,
    'iu',
  ),
  /(?<!\p{L})in (?:deinem|eurem|diesem) (?:konkreten )?fall|(?<!\p{L})du (?:hast|hättest) (?:\p{L}+ ){0,3}(?:anspruch|ein recht) auf/iu,
  /(?<!\p{L})(?:reiche|erhebe|leg|lege|verklage|unterschreib\p{L}*) (?:\p{L}+ ){0,3}(?:klage|widerspruch ein|deinen|nicht|nichts)(?!\p{L})/iu,
];

/** True when a sentence judges the reader's own case instead of telling what holds in general. */
export function isVerdictOnCase(text: string): boolean {
  return verdicts.some((pattern) => pattern.test(text));
}
