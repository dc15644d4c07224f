/** Who acts, pays or gets: the parties that must not be swapped. */
export type Role = keyof typeof patterns;

const patterns = {
  employer: /(?<!\p{L})(?:Arbeitgeber(?!-)(?:s|n|in)?|Chef(?:in|s)?|Unternehmer|Firma|Werkleitung)(?!\p{L})/gu,
  company: /(?<!\p{L})(?:Betrieb(?:e|en|s|es)?|Unternehmens?)(?!\p{L})/gu,
  council:
    /(?<!\p{L})(?:Betriebsr(?:at|ats|ates|äte|äten)|BR)(?!\p{L})|Betriebsratsmitglied\p{L}*|Interessenvertretung|(?<!\p{L})Gremium/gu,
  staff:
    /(?<!\p{L})(?:Beschäftigte[rn]?|Arbeitnehmer(?!-)(?:n|innen)?|Mitarbeite\p{L}+|Kolleg\p{L}+|Belegschaft|Leuten?|Teilnehmenden?)(?!\p{L})/gu,
  agency: /(?<!\p{L})(?:Agentur(?:en)?|Bundesagentur|Arbeitsagentur|Arbeitsamt)(?!\p{L})/gu,
  jobcenter: /Jobcenter/gu,
  chamber: /(?<!\p{L})(?:Arbeitskammer|Kammer|IHK|HWK)(?!\p{L})/gu,
  ministry: /\p{L}*[Mm]inisterium\p{L}*|BMAS|MWIDE/gu,
  federal: /(?<!\p{L})(?:Bund|Bundes|Bundesregierung|Mitgliedstaat|Staat)(?!\p{L})/gu,
  land: /(?<!\p{L})(?:(?:das|dem|vom|des|und|der Rest) (?:Land|Saarland)(?:es|s)?|das Saarland|Land(?:es)?)(?!\p{L})/gu,
  union: /(?<!\p{L})(?:Gewerkschaft(?:en)?|IG Metall|IGBCE)(?!\p{L})/gu,
  provider: /(?<!\p{L})(?:Träger(?:s|n)?(?! (?:sind|ist) )|Transferträger|Maßnahmeträger)(?!\p{L})/gu,
  apprentices: /(?<!\p{L})(?:Azubis?|Auszubildenden?|Lehrlinge?n?)(?!\p{L})/gu,
  youth: /(?<!\p{L})(?:JAV|Jugend- und Auszubildendenvertretung)(?!\p{L})/gu,
  court: /(?<!\p{L})(?:Arbeitsgericht\p{L}*|Gericht(?:e|s)?)(?!\p{L})/gu,
  board: /(?<!\p{L})Einigungsstelle(?!\p{L})/gu,
  bank: /(?<!\p{L})(?:Hausbank|Bank|Kreditgeber|KfW|SIKB)(?!\p{L})/gu,
  insurer: /Krankenkasse|Rentenversicherung(?!sbeitr)|Finanzamt|Berufsgenossenschaft|Integrationsamt/gu,
  administrator: /(?<!\p{L})Insolvenzverwalter(?:s|n|in)?(?!\p{L})/gu,
  researchers: /(?<!\p{L})(?:Forschenden?|Forscher(?:in|innen)?|Hochschulen?)(?!\p{L})/gu,
  jobless: /(?<!\p{L})Arbeitslosen?(?!\p{L})/gu,
} as const;

/** A role in a text. `free`: it may be who acts; `agent`: it is. */
export type FoundRole = {
  readonly role: Role;
  readonly start: number;
  readonly canAct: boolean;
  readonly acts: boolean;
  readonly side?: 'an' | 'bei' | 'für' | 'of-act' | undefined;
};

const names = Object.keys(patterns) as Role[]; // the keys of the table above

/** The roles of a text, each with whether it may be its subject. */
export function rolesOf(text: string): FoundRole[] {
  return names.flatMap((role) =>
    [...text.matchAll(patterns[role])].map(({ 0: found, index }) => ({ role, start: index, ...partOf(text, index, found) })),
  );
}

const sides = [
  ['an', /(?<!\p{L})an (?:d\p{L}+ )?$/u],
  ['bei', /(?<!\p{L})bei(?:m| d\p{L}+) $/u],
  ['für', /(?<!\p{L})für (?:d\p{L}+ )?$/u],
  ['of-act', /(?<!\p{L})(?:Antrag|Verlangen|Zustimmung|Wunsch|Stellungnahme|Einverständnis) (?:des|der|vom|von) $/u],
] as const;
const masculine = /^(?:Arbeitgeber|Betriebsrat|Träger|Bund|Kreditgeber|Mitgliedstaat|Chef|Betrieb|Insolvenzverwalter)$/u;
const plural = /^(?:Beschäftigte|Betriebsratsmitglieder|Kolleg\p{L}+|Betriebsräte|Leute|Azubis|Auszubildende|Arbeitslose|Teilnehmende)$/u;

/** "Anteil des Arbeitgebers: 50 %" and "Anzeige durch: Arbeitgeber" say who does it. */
function isLabelled(text: string, start: number, found: string): boolean {
  const [before, after] = [text.slice(0, start), text.slice(start + found.length)];
  return /^[^:.]{0,50}anteil\s(?:des|der)\s$/iu.test(before) ? /^[^:.]{0,50}:\s/u.test(after) : /^[^:.]{3,50}:\s$/u.test(before);
}

/** Who acts stands in the nominative; after a preposition, in another case or as a genitive it does not. */
function partOf(text: string, start: number, found: string): Omit<FoundRole, 'role' | 'start'> {
  const before = text.slice(Math.max(0, start - 40), start);
  if (isLabelled(text, start, found)) return { canAct: true, acts: true };
  const isPassive = /(?<!\p{L})(?:vo[nm]|durch) (?:d\p{L}+ )?(?:\p{Ll}+ )?$/u.test(before);
  if (isPassive) return { canAct: true, acts: true };
  const oblique =
    /(?<!\p{L})(?:bei(?:m)?|mit|für|an|am|zu[mr]?|nach|aus|in|im|gegenüber|ohne|über|unter|ab|auf|je|als|wegen|bis|pro) (?:(?:d(?:er|ie|as|em|en|es)|dein\p{L}*|dies\p{L}*) |ein\p{L}* |\p{L}+e[nrm] |und )*$/iu.test(
      before,
    ) ||
    /(?<!\p{L})(?:den|dem|des|einem|einen|eines|jedem|jeden|keinen|deinem|deinen|Deinem|Deinen) (?:\p{Ll}+e?n )?$/u.test(before) ||
    /(?<!\p{L})(?:bis|\d|als|mehr|weniger|genügen) $/u.test(before) ||
    /\d\p{L}* $/u.test(before);
  const isGenitive = /(?<=\p{L}{3})(?:(?<!\p{L}{1}\p{Ll}{0,4}Betriebsrat)s|es)$/u.test(found) && masculine.test(found.replace(/e?s$/, ''));
  const afterNoun =
    /\p{Lu}\p{L}+ (?:der|des|von) $/u.test(before) && !/(?:trägt|zahlt|kann|muss|darf|stellt|stellen) (?:der) $/u.test(before);
  const canAct = !oblique && !isGenitive && !(afterNoun && !masculine.test(found));
  const acts =
    canAct &&
    ((masculine.test(found) && /(?<!\p{L})(?:[Dd]er|[Ee]in|[Kk]ein|[Dd]ein|[Nn]ur der|als auch der) $/u.test(before)) ||
      plural.test(found) ||
      /(?<!\p{L})[Dd](?:ie|as) $/u.test(before) ||
      start === 0);
  return { canAct, acts, side: sides.find(([, pattern]) => pattern.test(before))?.[0] };
}
