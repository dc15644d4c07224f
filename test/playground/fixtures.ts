import type { Form } from '../../src/chat/form.ts';
import type { Message } from '../../src/chat/message.ts';
import type { Person, Place } from '../../src/playground/playground-options.ts';

export const people: readonly Person[] = [
  { id: 'anna', label: 'Anna Weber', hint: 'Gewerkschaftssekretärin in Homburg-Saarpfalz' },
  { id: 'ben', label: 'Ben Schmitt', hint: 'Betriebsratsvorsitzender, Automobilzulieferer' },
  { id: 'cem', label: 'Cem Yılmaz', hint: 'Jugend- und Auszubildendenvertretung' },
];

export const places: readonly Place[] = [
  { id: 'direct', label: 'Direktchat', kind: 'direct' },
  { id: 'homburg', label: '#gst-homburg-saarpfalz', kind: 'channel', channel: 'homburg-saarpfalz' },
  { id: 'neunkirchen', label: '#gst-neunkirchen', kind: 'channel', channel: 'neunkirchen' },
  { id: 'saarbruecken', label: '#gst-saarbruecken', kind: 'channel', channel: 'saarbruecken' },
  { id: 'voelklingen', label: '#gst-voelklingen', kind: 'channel', channel: 'voelklingen' },
];

export const suggestions: readonly string[] = [
  'Wie lange gibt es Kurzarbeitergeld?',
  'Wer zahlt die Weiterbildung während der Arbeitszeit?',
  'Was ist ein Transfersozialplan?',
  'Welche Rechte hat der Betriebsrat bei KI?',
];

export const welcome: Message = {
  title: 'Hallo, ich bin der TWS Bot',
  blocks: [
    {
      kind: 'text',
      text: 'Ich bin ein Programm, kein Mensch. Ich beantworte Fragen aus der geprüften Wissensbank der Transformationswerkstatt Saar und nenne immer die Quelle.',
    },
    { kind: 'note', tone: 'info', text: 'Schreib mir keine Betriebs- und Geschäftsgeheimnisse und keine Namen.' },
  ],
};

/** Every kind of block, as an answer of the real bot could look. */
export const answer: Message = {
  title: 'Kurzarbeitergeld: wie lange?',
  origin: 'model',
  blocks: [
    {
      kind: 'text',
      text: [
        'Kurzarbeitergeld gibt es in der Regel ',
        { bold: 'bis zu 12 Monate' },
        '.',
        { citation: 1 },
        ' Die verlängerte Bezugsdauer von 24 Monaten ist ausgelaufen.',
        { citation: 2 },
        ' Mehr steht bei der ',
        { link: 'https://www.arbeitsagentur.de/', text: 'Bundesagentur für Arbeit' },
        '.',
      ],
    },
    {
      kind: 'facts',
      rows: [
        { label: 'Dauer', value: 'bis zu 12 Monate', citation: 1 },
        { label: 'Verlängerte Dauer', value: 'bis zu 24 Monate', citation: 2, past: 'galt bis 31.12.2025' },
        { label: 'Wer stellt den Antrag?', value: 'der Betrieb oder der Betriebsrat', citation: 1 },
      ],
    },
    { kind: 'note', tone: 'warning', text: 'Die Anzeige muss in dem Monat eingehen, in dem die Kurzarbeit beginnt.' },
    {
      kind: 'list',
      items: ['Mindestens ein Drittel der Beschäftigten ist betroffen.', ['Mehr als ', { bold: '10 Prozent' }, ' Entgeltausfall.']],
    },
    {
      kind: 'sources',
      sources: [
        {
          number: 1,
          title: '§ 104 SGB III: Dauer',
          url: 'https://www.gesetze-im-internet.de/sgb_3/__104.html',
          asOf: '2026-04',
          reviewedOn: '2026-11-22',
        },
        {
          number: 2,
          title: 'Verordnung über die Bezugsdauer',
          url: 'https://www.bmas.de/verordnung',
          asOf: '2025',
          reviewedOn: '2026-11-20',
        },
      ],
    },
    {
      kind: 'buttons',
      buttons: [
        { label: 'Mehr dazu', action: 'more', value: 'kug', style: 'primary' },
        { label: 'Beratung finden', url: 'https://www.igmetall.de/' },
        {
          label: 'Gespräch vergessen',
          action: 'forget',
          value: 'all',
          style: 'danger',
          confirm: { question: 'Soll ich unser Gespräch wirklich vergessen?', yes: 'Ja, vergessen', no: 'Nein, behalten' },
        },
      ],
    },
    { kind: 'folded', summary: 'Was heißt das für Minijobs?', blocks: [{ kind: 'text', text: 'Minijobs sind ausgenommen.' }] },
    { kind: 'file', name: 'termin.ics', mediaType: 'text/calendar', content: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n' },
    { kind: 'divider' },
    { kind: 'feedback', action: 'feedback', value: 'antwort-1' },
  ],
};

export const quote: Message = {
  title: 'Transfersozialplan',
  origin: 'knowledge-base',
  blocks: [
    { kind: 'text', text: ['Ein Transfersozialplan fördert den Wechsel in neue Arbeit statt nur Abfindungen zu zahlen.', { citation: 1 }] },
    {
      kind: 'sources',
      sources: [
        {
          number: 1,
          title: '§ 110 SGB III: Transfermaßnahmen',
          url: 'https://www.gesetze-im-internet.de/sgb_3/__110.html',
          asOf: '2026',
          reviewedOn: '2026-11',
        },
      ],
    },
    { kind: 'feedback', action: 'feedback', value: 'antwort-2' },
  ],
};

/** Every kind of field, in two steps. */
export const booking: Form = {
  id: 'booking',
  title: 'Workshop anfragen',
  submit: 'Anfrage senden',
  context: 'opaque-context',
  initial: { branch: 'neunkirchen', seats: 12 },
  steps: [
    {
      intro: 'Zwei kurze Schritte. Die Geschäftsstelle meldet sich danach.',
      fields: [
        { id: 'topic', kind: 'text', label: 'Worum geht es?', maxLength: 80 },
        {
          id: 'branch',
          kind: 'choice',
          label: 'Geschäftsstelle',
          options: [
            { value: 'homburg-saarpfalz', label: 'Homburg-Saarpfalz' },
            { value: 'neunkirchen', label: 'Neunkirchen', hint: 'mit Ottweiler und Illingen' },
            { value: 'saarbruecken', label: 'Saarbrücken' },
          ],
        },
        { id: 'seats', kind: 'number', label: 'Wie viele Plätze?', min: 1, max: 20, hint: 'Höchstens 20' },
        { id: 'day', kind: 'date', label: 'Wann?', min: '2026-12-01' },
      ],
    },
    {
      fields: [
        { id: 'start', kind: 'time', label: 'Beginn', optional: true },
        { id: 'company', kind: 'choice', label: 'Betrieb', search: true },
        {
          id: 'needs',
          kind: 'multi-choice',
          label: 'Was braucht Ihr?',
          optional: true,
          options: [
            { value: 'projector', label: 'Beamer' },
            { value: 'lunch', label: 'Mittagessen' },
          ],
        },
        {
          id: 'month',
          kind: 'choice',
          label: 'Ersatzmonat',
          optional: true,
          options: ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli'].map((label) => ({ value: label, label })),
        },
        { id: 'online', kind: 'yes-no', label: 'Geht es auch online?' },
        { id: 'remark', kind: 'text', label: 'Bemerkung', multiline: true, optional: true },
      ],
    },
  ],
};
