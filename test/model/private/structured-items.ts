/** Frames with a place for a value, and values, all made up. Each value is typed in one of the frames of its kind. */
export type Items = { readonly frames: readonly string[]; readonly values: readonly string[] };

export const contacts = {
  EMAIL: {
    frames: [
      'Schreib mir gern an {}.',
      'Schickt mir die Antwort bitte an {}, danke.',
      'Kontakt: {} (dienstlich).',
      'Antwort an {} reicht.',
    ],
    values: [
      'gerda.holz@stahlwerk-test.example',
      'p.kunz@betriebsrat.example.com',
      'Erwin.Thiel+kug@example.net',
      'montage3@werk-nord.example',
      'g_neis@mail.example.org',
      'ÖZGE.AKIN@EXAMPLE.COM',
      'nobby@halle7.example.de',
      'r.s.t@sub.betrieb.example.eu',
      'karin (at) halle7 (punkt) de',
      'ludwig[at]werk-nord[dot]de',
      'elke at werk-nord punkt de',
      'x99@y-z.example.info',
      'vertrauensleute.tor4@example.saarland',
      'alois.meiser@t-online.de',
      'brigitte.1969@gmx.net',
      'hans.peter.zoller@web.de',
    ],
  },
  TELEFON: {
    frames: ['Ruf mich zurück: {}.', 'Ihr erreicht mich auf {} am besten.', 'Erreichbar bin ich unter {} bis 15 Uhr.', 'Handy: {}.'],
    values: [
      '0681 23125 77',
      '06821/90009-18',
      '0151 2881 7711',
      '+49 160 3920 118',
      '0049 6898 4710 55',
      '(06841) 66969-3',
      '0177-3920-441',
      '+49 (0)6831 23125-0',
      '06897 9999 812',
      '0162/3920557',
      '01590 3920 661',
      '06 81 / 2 31 25 - 9',
      '+352 691 555 018',
      '+33 6 44 55 01 02',
      '0800 2312545',
      '06834.23125.44',
    ],
  },
  ADRESSE: {
    frames: ['Ich wohne {}.', 'Wohnhaft {}.', 'Post bitte an {}.', 'Ich komme aus der {}.'],
    values: [
      'Hüttenstraße 88, 66763 Dillingen',
      'Erlenweg 4b, 66538 Neunkirchen',
      'Poststr. 19, 66663 Merzig',
      'Am Hammerwerk 6, 66386 St. Ingbert',
      'Zur Grube 21, 66280 Sulzbach',
      'In der Au 3, 66424 Homburg',
      'Lisdorfer Straße 40, 66740 Saarlouis',
      'Bergmannsgasse 7a, 66333 Völklingen',
      'Kohlweg 112, 66123 Saarbrücken',
      'Alter Kirchweg 15, 66822 Lebach',
      'Ringstr. 2, 66450 Bexbach',
      'Nordallee 50, 66606 St. Wendel',
      'Tannenstraße 9, 66578 Schiffweiler',
      'Provinzialstraße 61, 66126 Saarbrücken',
    ],
  },
  GEBURTSDATUM: {
    frames: ['Ich bin geboren am {}.', 'Ich, geboren {}, frage mich:', 'Mein Kollege, geb. {}, fragt mit.', 'Ich habe am {} Geburtstag.'],
    values: [
      '7.2.1971',
      '19.11.1965',
      '23. Mai 1980',
      '04.08.59',
      '1992-12-30',
      '11/03/1968',
      '2. Januar 1975',
      '30.09.2001',
      '16.6.1963',
      '08.10.1987',
      '5. August 1969',
      '27.04.1958',
      '1.12.1994',
      '13.07.72',
    ],
  },
} as const satisfies Readonly<Record<string, Items>>;

export const numbers = {
  PERSONALNUMMER: {
    frames: ['Meine Personalnummer ist {}.', 'Personalnr. {}, Halle 2.', 'Pers.-Nr. {} fragt:', 'Mitarbeiternummer: {}.'],
    values: ['73310', '0098812', '21-4471', 'B20914', '448 120', '9031', 'ZK-55102', '667788', '10/4402', '305517', '82004', 'P-77120'],
  },
  MITGLIEDSNUMMER: {
    frames: [
      'Mitgliedsnummer {}.',
      'Meine Mitgliedsnummer bei der IG Metall lautet {}.',
      'Mitglieds-Nr.: {}.',
      'IGM-Mitgliedsnummer {} liegt vor.',
    ],
    values: ['90817263', '7 345 112', '40028811', '66-120-933', '1299087', '5 001 002', '38812277', '20260417', '9 900 871', '71234098'],
  },
  SOZIALVERSICHERUNGSNUMMER: {
    frames: ['Meine Sozialversicherungsnummer: {}.', 'SV-Nummer {}.', 'Rentenversicherungsnummer {} steht im Antrag.', 'SV-Nr.: {}.'],
    values: [
      '53 070271 K 019',
      '13191165M044',
      '65 230580 S 512',
      '38-040859-B-007',
      '12301292P661',
      '52 110368 G 020',
      '15020175R102',
      '14 300901 T 083',
    ],
  },
  STEUERNUMMER: {
    frames: ['Meine Steuer-ID ist {}.', 'Steuer-Identifikationsnummer: {}.', 'Steuernummer {}.', 'IdNr. {} habt Ihr schon.'],
    values: [
      '57 549 285 017',
      '02476291358',
      '36574261809',
      '010/222/30417',
      '040/118/22093',
      '26 954 371 827',
      '48 036 952 129',
      '65 929 970 489',
    ],
  },
  NUTZER: {
    frames: ['Frag bitte {} dazu.', 'Das hat {} gefragt.', 'cc {}.', 'Zuständig ist {} bei uns.'],
    values: [
      '<@U07KLMN42>',
      '<@U0HALLE77|gerda>',
      '<at>Gerda Holz</at>',
      '@gerda.holz',
      '@Alois-Meiser',
      'slack:T0WERK22:U0MONTAGE9',
      '29:1zyxWVUtsrQPOnmlKJIhgfEDCba0987654321',
      '3f2b8c1e-77aa-4d10-9e55-0a1b2c3d4e5f',
      '8:orgid:3f2b8c1e-77aa-4d10-9e55-0a1b2c3d4e5f',
      '<!subteam^S0TOR4AA|@tor4>',
    ],
  },
  KREDITKARTE: {
    frames: ['Meine Kreditkarte: {}.', 'Kartennummer {}.'],
    values: ['4539 1488 0343 6467', '5555 5555 5555 4444', '3714 496353 98431', '6011 1111 1111 1117', '4222-2222-2222-2220'],
  },
} as const satisfies Readonly<Record<string, Items>>;

const accounts: readonly (readonly [country: string, account: string])[] = [
  ['DE', '590501010012345678'],
  ['DE', '591902000444555666'],
  ['DE', '500105175407324931'],
  ['DE', '593510400099887766'],
  ['FR', '3000600001123456789018'],
  ['LU', '0010400123456789'],
  ['AT', '2011100012345678'],
  ['NL', 'INGB0001234567'],
  ['DE', '120300001122334455'],
  ['DE', '370502990011223344'],
  ['BE', '0689990001'],
  ['DE', '592520460076543210'],
];

const spellings: readonly ((iban: string) => string)[] = [
  (iban) => iban,
  (iban) => iban.replace(/(.{4})(?=.)/g, '$1 '),
  (iban) => iban.toLowerCase(),
  (iban) => iban.replace(/(.{4})(?=.)/g, '$1-'),
];

/** Valid by their check digits (ISO 13616), of accounts of nobody. */
export const ibans: Items = {
  frames: ['Meine IBAN ist {}.', 'Überweist bitte auf {}.', 'Konto: {}, Sparkasse.'],
  values: accounts.map(([country, account], place) => (spellings[place % spellings.length] ?? String)(ibanOf(country, account))),
};

function ibanOf(country: string, account: string): string {
  const digits = `${account}${country}00`.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return `${country}${String(98n - (BigInt(digits) % 97n)).padStart(2, '0')}${account}`;
}
