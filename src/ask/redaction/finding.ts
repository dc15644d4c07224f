/** What a placeholder stands for; the German word stands in the text that goes out. */
export const personalKinds = [
  'NUTZER',
  'EMAIL',
  'IBAN',
  'KREDITKARTE',
  'SOZIALVERSICHERUNGSNUMMER',
  'STEUERNUMMER',
  'PERSONALNUMMER',
  'MITGLIEDSNUMMER',
  'GEBURTSDATUM',
  'ADRESSE',
  'TELEFON',
  'NAME',
  'GESUNDHEIT',
] as const;

export type PersonalKind = (typeof personalKinds)[number];

/** A stretch of the text that is somebody's personal data: from `start` up to, but without, `end`. */
export type Finding = { readonly kind: PersonalKind; readonly start: number; readonly end: number };
