import type { ScopeRule } from './scope-rules.ts';
import { scopeSigns as signs } from './scope-signs.ts';

/** What concerns one person: members, pay, a case, an own benefit. See `scopeRules`. */
export const personRules: readonly ScopeRule[] = [
  // Who is a member is special-category data (GDPR Art. 9): never answered, whoever asks.
  {
    reason: 'membership',
    has: [
      /\bmitglied\b|gewerkschaftsbuch|gewerkschaftsmitglied\b|(?<!wer )organisiert\b|wer organisiert ist|in der (?:gewerkschaft|ig ?metall)|ausgetreten|beigetreten|bei uns drin|zahlt.{0,40}beitrag/iu,
      /^\W*(?:ist|sind|war|hat|zahlt)\b|\bwer\b|\bob\b/iu,
      signs.oneOfUs,
    ],
    unless: /arbeitskammer|zuständig|automatisch|versicherung|\bgilt\b|\bman\b|\b(?:nur|auch) für\b/iu,
  },
  {
    reason: 'membership',
    has: [
      /^\W*(?:is|ist|war|sind|waren)\s+(?:der|die|herr|frau|kolleg\w*|mein\w*|unser\w*)\s+\p{L}.{0,40}\b(?:bei|in)\s+(?:der\s+)?(?:igm|ig ?metall|gewerkschaft)\b/iu,
    ],
    unless: /\btws\b|werkstatt|geschäftsstelle|bezirk|firma|betrieb|zuständig|\bnur\b|sekretär/iu,
  },
  { reason: 'membership', has: [/mitglieder-?(?:liste|namen|daten|adressen|verzeichnis|kartei)/iu] },
  { reason: 'membership', has: [/\b(?:liste|namen?|adressen)\b/iu, /\bmitglieder\b|wer .{0,30}mitglied/iu] },
  { reason: 'single-case', has: [/\bin meinem (?:konkreten |speziellen |eigenen )?fall\b/iu] },
  { reason: 'own-benefit', has: [/(?:wie\s?viel|wie hoch|was)\b.{0,40}\b(?:alg ?(?:1|i)?|arbeitslosengeld)\b/iu, signs.own] },
  { reason: 'tax-and-pension', has: [/zusammenveranlag|einzelveranlag|steuererklärung|ehegattensplitting/iu] },
  {
    reason: 'personal-data',
    has: [/privat(?:e[nr]?)?[\s-]?(?:nummer|handy|telefon|adresse|anschrift|mail)|handynummer|geburtsdatum|wohnadresse|wo wohnt/iu],
  },
  { reason: 'personal-data', has: [signs.person, signs.pay, signs.asksFor], unless: signs.about },
  {
    reason: 'personal-data',
    has: [
      signs.person,
      /\bkrank\b|diagnose|schwanger|personalakte|verheiratet|\bkinder\b|affäre|fehltage|wie alt|wohnt|durchwahl|nummer/iu,
    ],
  },
  {
    reason: 'personal-data',
    has: [/was (?:bekommt|verdient|kriegt) (?!man|der|die|das|ein|ich|wir|jemand|jeder)\p{L}+ \p{L}+ (?:im|pro) (?:monat|jahr)/iu],
  },
  { reason: 'personal-data', has: [/in welcher entgeltgruppe (?:ist|sind|war) (?:der|die|herr|frau)/iu] },
  {
    reason: 'personal-data',
    has: [signs.person, /wie heißt|wer ist (?:der|die|jetzt|eigentlich|denn)|name[n]? (?:von|vom|der|des)/iu],
    unless: /zuständig/iu,
  },
  {
    reason: 'personal-data',
    has: [
      /^\W*(?:is|ist|war|hat|hatte|wurde|bekommt|kriegt)\s+(?:(?:der|die)\s+)?(?:(?:herr|frau|kolleg(?:e|in))\s+|(?<=\b(?:der|die)\s+)(?!kolleg|herr|frau))(?!schon|noch|auch|nicht|jetzt|eigentlich|betriebsrat|br\b|jav|firma|betrieb|chef|arbeitgeber|agentur|kündigung|vertrag|ig ?metall|igm)\p{L}+/iu,
      /\b(?:krank|schwerbehindert|schwanger|abmahnung|abgemahnt|gekündigt|verschuldet|vorbestraft|verheiratet|geschieden|alkohol\p{L}*|diagnose|religion)(?!\p{L})/iu,
    ],
    unless: /können|dürfen|\bdarf\b|\bkann\b|\bmuss\b|förder|umschul/iu,
  },
  {
    reason: 'personal-data',
    has: [/^\W*wer (?:is|ist|war|fehlt) (?:\p{L}+ ){0,3}(?:krank|schwanger|schwerbehindert|abgemahnt)(?!\p{L})/iu],
  },
  { reason: 'personal-data', has: [/^\W*wer (?:hat|haben)\b/iu, /\b(?:gestimmt|gestreikt|gewählt|mitgestreikt)\b/iu] },
  {
    reason: 'personal-data',
    has: [
      /^\W*(?:warum|wieso|weshalb) (?:ist|is|wurde|hat|musste) (?:(?:der|die) )?(?:herr|frau|kolleg(?:e|in)) \p{L}+/iu,
      /gekündigt|geflogen|entlassen|abgemahnt|versetzt|gegangen|gehen\b/iu,
    ],
  },
  {
    reason: 'personal-data',
    has: [/\b(?:verdient|kassiert|gehalt)\b/iu, /\b(?:chef|boss|vorstand|manager)(?:in|s)?\b.{0,25}\b(?:von|bei)\b/iu],
  },
  { reason: 'membership', has: [/\b(?:liste|namen?)\b/iu, /\bwer\b.{0,40}\b(?:vertrauens\p{L}*|gewerkschaft\p{L}*|delegiert\p{L}*)/iu] },
  { reason: 'personal-data', has: [/\b(?:was am laufen|affäre|ein verhältnis) mit\b/iu] },
  {
    reason: 'personal-data',
    has: [/^\W*wer (?:leitet|führt)\b/iu, /\btws\b|werkstatt|geschäftsstelle|bezirk|\bigm\b|ig ?metall|arbeitskammer|\bgets\b|\bbest\b/iu],
  },
  { reason: 'own-benefit', has: [/\b(?:ich|mir|mich|mein\w*|was bleibt|netto|brutto)\b/iu, signs.amount, signs.takeHome] },
  {
    reason: 'own-benefit',
    has: [
      /(?:rechne?|berechne).{0,12}\bmir\b|bleibt mir|krieg ich raus|fehlt mir|überweist mir|hab(?:e)? ich dann|mein anteil|meine abfindung|mein alg\b/iu,
      signs.asksFor,
    ],
  },
  {
    reason: 'tax-and-pension',
    has: [
      /steuer?klasse|klassen? \d und \d|steuererklärung|in die erklärung|steuerlich absetz|einkommensteuer|fünftelregelung|wie\s?viel steuern?\b|werbungskosten absetz/iu,
    ],
  },
  {
    reason: 'own-benefit',
    has: [/\b(?:ich|mir)\b/iu, /abfindung/iu, /steht mir|mir zu|krieg(?:e|t)? ich|bekomm(?:e|t)? ich|verlangen/iu],
    unless: /sozialplan|transfer|\bstatt\b|\boder\b|insolven|pleite/iu,
  },
  { reason: 'tax-and-pension', has: [/versteuer|steuersatz/iu, /abfindung/iu] },
  { reason: 'tax-and-pension', has: [/finanzamt/iu, /abfindung|\d[\d.]{3,}/iu] },
  { reason: 'tax-and-pension', has: [/\brente\b|rentenabschl|abschl[äa]g/iu, signs.own, signs.asksFor] },
  { reason: 'tax-and-pension', has: [/meine rente|rentenpunkte|mit wie\s?viel abschl|jahrgang \d\d/iu] },
  {
    reason: 'recommendation',
    has: [signs.expert, /welche|\bwer\b|beste|\bgut|nenn|empfiehl|empfehl|kennst du|such|nehmen|günstig|termin/iu],
    unless: new RegExp(`${signs.duty.source}|zahlt|bezahl|kosten|übernimm`, 'iu'),
  },
  {
    reason: 'recommendation',
    has: [/kennst du (?:jemand|wen\b|eine?n?,? d(?:er|ie)\b)|\bwer\b.{0,40}vertritt mich|der mich .{0,40}vertritt/iu],
  },
  {
    reason: 'single-case',
    has: [
      /\b(?:mobb|verklag|einklag|abgemahnt|diskriminier|belästig|schikan)\w*|schreit mich|klage ein|abmahnung (?:bekommen|gekriegt|erhalten|kassiert)|mich (?:versetz|rausgeworfen|rausgeschmissen)/iu,
    ],
  },
  {
    reason: 'single-case',
    has: [
      /\bmir\b.{0,25}(?:gekündigt(?! werden)|fristlos)|kommt die firma damit durch|(?:geklaut|gestohlen|mitgenommen) haben|(?:lohnt|bringt) sich .{0,20}klage/iu,
    ],
  },
  {
    reason: 'single-case',
    has: [
      /\b(?:ich|mir|mich|mein\w*)\b/iu,
      /kündigung (?:gekriegt|bekommen|erhalten|da\b|im)|gekündigt (?:worden|bekommen)|wurde .{0,20}gekündigt|mir gekündigt|abmahnung|versetz|urlaub .{0,12}gestrichen|aufhebungsvertrag/iu,
      /was (?:jetzt|nun|tun|mach)|\bdarf (?:er|der|die|das|mich|mein\w*)\b|\bwehr|dagegen|rechtens|wirksam|\bok\b|zulässig|erlaubt|muss ich|soll ich/iu,
    ],
    unless:
      /förder|umschul|weiterbild|\bkurs|qualifizier|transfer|altersteilzeit|bildungsurlaub|seminar|kurzarbeit|\bkug\b|betriebsrat|\bbr\b/iu,
  },
  {
    reason: 'single-case',
    has: [/\b(?:ich|mich|mir)\b/iu, /\bklagen\b|verklagen|fliege? ich (?:jetzt )?raus/iu],
    unless: /arbeitskammer|rechtsschutz/iu,
  },
  {
    reason: 'single-case',
    has: [
      signs.myPaper,
      /prüf|check|schau|\bles|beurteil|hochlad|\blade?\b|rechtens|wirksam|okay|in ordnung|unterschreib|anfecht|foto|scan|anhang|stimmt/iu,
    ],
  },
  {
    reason: 'single-case',
    has: [
      /\b(?:ist|war|wäre) (?:meine|seine|ihre) (?:kündigung|abmahnung|versetzung)|(?:gewinne|hab) ich .{0,30}(?:prozess|klage|chance)|soll ich .{0,40}(?:unterschreiben|klagen|kündigen)/iu,
    ],
  },
  { reason: 'single-case', has: [/abmahnung|kündigung|versetzung/iu, /ist (?:die|das|der|sie) (?:wirksam|rechtens|gültig|ok)/iu] },
  {
    reason: 'single-case',
    has: [/rechtlich (?:dagegen|vor)|dagegen vorgehen|geht sie .{0,20}vor\b/iu, /\b(?:ich|mein\w*|kolleg\w*|mir)\b/iu],
    unless: /betriebsrat|\bbr\b/iu,
  },
];
