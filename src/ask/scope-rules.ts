import { personRules } from './person-rules.ts';
import { scopeSigns as signs } from './scope-signs.ts';

/** Why the bot does not answer although it might find something that looks like an answer. */
export type ScopeReason =
  | 'single-case'
  | 'personal-data'
  | 'membership'
  | 'confidential'
  | 'tax-and-pension'
  | 'own-benefit'
  | 'recommendation'
  | 'speculation'
  | 'too-recent'
  | 'agreement-text'
  | 'bot-support'
  | 'chat';

/** A question falls under a rule when it holds all of `has`, in any order, and nothing of `unless`. */
export type ScopeRule = { readonly reason: ScopeReason; readonly has: readonly RegExp[]; readonly unless?: RegExp };

/**
 * Questions that need a person, not a knowledge base. Data, not code: each line is one kind of question; the first
 * that fits decides. Every kind has questions that it must catch and questions that it must leave alone in the tests.
 */
export const scopeRules: readonly ScopeRule[] = [
  ...personRules,
  {
    reason: 'confidential',
    has: [
      /vertraulich|geheim(?:e[nrsm]?)?\b|unveröffentlicht|verschlossenen türen|nicht (?:öffentlich|veröffentlicht)|nicht raus\b|\bintern(?:e[nrs]?)?\b/iu,
      /schick|zeig|\bgib\b|was steht|wer steht|protokolliert|stehen\b|hast du|angeboten|welche summen|habt ihr|kennst du|besorg|stehen im|ausplauder|wie sieht|wie lautet/iu,
    ],
  },
  { reason: 'confidential', has: [signs.businessFigure, signs.insider], unless: signs.duty },
  { reason: 'confidential', has: [signs.businessFigure, signs.company, signs.asksFor], unless: signs.duty },
  {
    reason: 'confidential',
    has: [
      /steckt|investiert|investition/iu,
      /20\d\d|nächstes jahr/iu,
      /welche[snm]? (?:werk|standort|linie|halle)|in (?:die|das|den) \p{L}*(?:montage|linie|halle|werk|fertigung)/iu,
    ],
  },
  {
    reason: 'confidential',
    has: [
      /zahlen|protokoll|unterlagen|vorlage|bilanz/iu,
      /\bwa\b[ -]?(?:sitzung|protokoll|vorlage)?|aufsichtsrat/iu,
      /schick|zeig|\bgib\b|letzten?\b|(?:ich|wir) brauch|brauch\w* (?:ich|wir)/iu,
    ],
    unless: signs.duty,
  },
  {
    reason: 'agreement-text',
    has: [
      signs.agreement,
      /wortlaut|paragra[fp]h?\w* für|alle paragra|im einzelnen|volltext|punkt für punkt|komplett|genau drin|welche punkte/iu,
    ],
  },
  { reason: 'agreement-text', has: [signs.agreement, /entwurf/iu] },
  { reason: 'agreement-text', has: [/wie ist|was ist/iu, /in der bv|in eurer bv|im haustarif/iu, /geregelt/iu] },
  { reason: 'agreement-text', has: [signs.company, signs.arrangement] },
  {
    reason: 'speculation',
    has: [
      /was meinst du|was glaubst du|glaubst du|was denkst du|tippst du|wer gewinnt|wie stehen die chancen|\bwird .{0,40}(?:pleite ?gehen|dicht ?machen)|\bwohl (?:demnächst|bald|als)/iu,
    ],
  },
  {
    reason: 'speculation',
    has: [
      /(?:^|[,.!?:] )\W*(?:welche|wer|wem|macht|geht|schließt|gehört|wird|kracht|kauft)/iu,
      /als nächste|demnächst|\bwohl\b|\bbald\b/iu,
      /wahl|pleite|insolven|\bdicht\b|\bzu\b|schließ|geschlossen|gestrichen|abgebaut|entlass|kauf|gehört|kracht|verkauft/iu,
    ],
  },
  {
    reason: 'speculation',
    has: [/^\W*kommt\b.{0,25}\b(?:bald|demnächst)\b/iu, /entlass|schließ|pleite|kündigung|insolven|übernahme/iu],
    unless: signs.duty,
  },
  { reason: 'speculation', has: [/wer wird (?:der |die )?(?:neue[rn]?|nächste[rn]?)\b|\bgewinnt\b.{0,40}wahl|wahl.{0,40}\bgewinn/iu] },
  {
    reason: 'speculation',
    has: [
      /\bwie (?:hoch|teuer) wird\b|\bwird\b.{0,60}\b(?:erhöht|gesenkt|angehoben|gekürzt)\b/iu,
      /nächste[sn]? jahr|20(?:2[7-9]|3\d)|\bbald\b|demnächst/iu,
    ],
  },
  {
    reason: 'confidential',
    has: [
      signs.company,
      /20(?:2[7-9]|3\d)|nächstes jahr/iu,
      /welche[rsn]? (?:stellen|abteilung|linie|halle|leute)\b|in welcher (?:abteilung|halle|linie)/iu,
    ],
  },
  {
    reason: 'speculation',
    has: [
      /^\W*(?:macht|schließt|geht|wird)\b/iu,
      signs.company,
      /20(?:2[7-9]|3\d)|nächstes jahr/iu,
      /\bzu\b|\bdicht\b|geschlossen|schließ|pleite/iu,
    ],
    unless: signs.duty,
  },
  { reason: 'agreement-text', has: [signs.company, signs.agreement, /\b(?:zeig|schick|besorg)|\bgib\b/iu] },
  {
    reason: 'agreement-text',
    has: [signs.company, /wie\s?viel (?:gehalt|lohn|entgelt)\b|welches gehalt|wie hoch ist (?:das gehalt|der lohn)/iu],
  },
  { reason: 'speculation', has: [/\b(?:käufer|investor|nachfolger)\b/iu, /\bwohl\b|wer wird|wer könnte/iu] },
  {
    reason: 'speculation',
    has: [signs.company, /\b(?:plant|planen|will|wollen)\b/iu, /nächstes jahr/iu, /kündigung|entlass|stellen|abbau|schließ/iu],
    unless: signs.duty,
  },
  {
    reason: 'speculation',
    has: [/in (?:\p{L}+|\d+) jahren noch|noch (?:\p{L}+|\d+) jahre durch|^\W*(?:wird|werden) .{0,70}(?:verkauft|geschlossen)\b/iu],
    unless: signs.duty,
  },
  {
    reason: 'speculation',
    has: [
      /\b(?:steigt|sinkt|fällt|zieht|erholt|bleibt)\b/iu,
      /nächste[sn]? jahr|20(?:2[7-9]|3\d)|wieder an|demnächst/iu,
      /preis|inflation|nachfrage|zins|konjunktur|börsenkurs|aktie/iu,
    ],
  },
  { reason: 'speculation', has: [/wie\s?viele? (?:leute|jobs|stellen|arbeitsplätze)/iu, /20(?:2[8-9]|3\d|4\d)/iu, /\bnoch\b/iu] },
  { reason: 'speculation', has: [/stimmt (?:das|es),? dass?/iu, /\bwill\b|wollen|plant|planen/iu] },
  { reason: 'speculation', has: [/um mehr leute loszuwerden|schlechter gemacht als|schlechtgerechnet/iu] },
  { reason: 'speculation', has: [/\baktien?\b/iu, /kauf|lohnt|runter|hoch/iu] },
  // What happened since the articles were written, they cannot know.
  {
    reason: 'too-recent',
    has: [
      /wie\s?viele? (?:leuten?|beschäftigten?|menschen|betriebe?|firmen|anträge)\b/iu,
      /gerade|momentan|derzeit|zurzeit|aktuell|im moment|gab es|haben .{0,40}(?:bekommen|gekriegt|beantragt)/iu,
      /kurzarbeit|arbeitslos|insolven|antr[aä]g|bekommen|gekriegt/iu,
    ],
    unless: signs.duty,
  },
  {
    reason: 'too-recent',
    has: [
      /forder|abschluss|abgeschlossen|ergebnis|kam raus|rausgekommen/iu,
      /(?:tarif|stahl|lohn)runde|tarifverhandlung|kfz-handwerk|holz und kunststoff|textil/iu,
      /20(?:2[6-9]|3\d)|aktuell|laufend/iu,
    ],
  },
  {
    reason: 'bot-support',
    has: [
      /installier|passwort|\blogin\b|einlogg|absturz|abgestürzt|hängt sich|\b(?:iphone|android|benachrichtigungen|outlook|excel|drucker|wlan|vpn|videokonferenz|mikrofon|bildschirm|zoom-?meeting)\b/iu,
    ],
    unless: /mitbestimm|betriebsrat|\bbr\b|überwach|arbeitgeber|\bchef/iu,
  },
  {
    reason: 'bot-support',
    has: [/\b(?:slack|teams|app|handy|laptop|bot)\b/iu, /geht nicht|funktioniert nicht|hängt|spinnt|einricht|update|aktualisier/iu],
  },
  {
    reason: 'chat',
    has: [
      /gedicht|\bwitz\b|\bspruch für\b|abschiedskarte|lustig|\brezept\b|\bwetter\b|horoskop|fußball|bundesliga|geburtstags(?:gruß|rede|lied|karte)|erzähl mir (?:ein|was lustiges)|schreib mir (?:ein|eine|einen)\b|(?<!\p{L})übersetze?\b|weihnachtsgeschenk|zu weihnachten schenken|urlaubsziel|e-?bike|wallbox|\bkino\b|\bpizza\b|wann hab(?:e)? ich (?:frei|urlaub|feierabend|schicht)|\brede für\b|fitnessstudio/iu,
    ],
  },
  {
    reason: 'too-recent',
    has: [
      /(?:letzte[nr]?|vergangene[nr]?) (?:woche|tage|wochenende)|(?<!seit )\bgestern\b|vorgestern|heute (?:früh|morgen|mittag|abend|nachmittag)|soeben|diese woche|am wochenende/iu,
    ],
    unless: signs.whatToDo,
  },
  {
    reason: 'chat',
    has: [/\bschreib\b/iu, /\b(?:ne|nen|n|ein|eine|einen)\s+(?:bewerbung|rede|brief|mail|e-mail|lied|flugblatt|aufsatz|text)\b/iu],
  },
  { reason: 'too-recent', has: [/zuschlag|ausgewählt worden/iu, /\bwer\b|welche/iu, /bekommen|erhalten|gekriegt/iu], unless: signs.duty },
];
