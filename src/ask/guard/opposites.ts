/** Pairs of which one must not become the other. A text that holds both decides nothing. */
export const opposites: readonly (readonly [RegExp, RegExp])[] = [
  [
    /steig\p{L}*|stieg\p{L}*|erhöh\p{L}*|wächst|wuchs|zunehm\p{L}*|anheb\p{L}*/iu,
    /sink\p{L}*|sank\p{L}*|senk\p{L}*|verringer\p{L}*|reduzier\p{L}*|minder[tn]|(?<!\p{L})kürz\p{L}+/iu,
  ],
  [/\d %\s(?:\p{L}+\s)?mehr(?!\p{L}| als)/iu, /\d %\s(?:\p{L}+\s)?weniger(?!\p{L}| als)/iu],
  [/(?<!\p{L})(?<!jeweils )allein(?!\p{L})/iu, /(?<!\p{L})gemeinsam/iu],
  [/brutto/iu, /netto/iu],
  [/zusch(?:uss|üss)/iu, /(?<!\p{L})(?:darlehen|kredit)/iu],
  [/außerordentlich/iu, /(?<!\p{L})(?<!außer)ordentlich/iu],
  [/schriftlich|textform/iu, /mündlich|formlos|telefonisch/iu],
  [/(?<!\p{L})(?:unbefristet|nicht befristet)/iu, /(?<!\p{L})(?<!nicht )befristet/iu],
  [/vollzeit/iu, /(?<!\p{L})teilzeit/iu],
  [/steuerfrei|keine steuern|steuern fallen .{0,40}nicht/iu, /steuerpflichtig|(?<!\p{L})versteuer/iu],
  [/kostenlos|kostenfrei|gratis/iu, /kostenpflichtig|gebührenpflichtig/iu],
  [/freiwillig/iu, /verpflichtend|pflicht(?!\p{L})|zwingend/iu],
  [/frühestens/iu, /spätestens|längstens/iu],
  [/wohnort|wohnsitz/iu, /arbeitsstätte|arbeitsort|betriebssitz|sitz des betriebs/iu],
  [/vorübergehend/iu, /dauerhaft/iu],
  [/einmalig|einmal(?!\p{L})/iu, /monatlich|jährlich|im monat|im jahr/iu],
  [/(?<!\p{L})intern/iu, /(?<!\p{L})extern/iu],
  [/voll(?:e[nrm]?|er)? (?:entgelt|lohn)/iu, /gekürzt\p{L}* (?:entgelt|lohn)|entgeltverlust/iu],
  [/betriebliche ausbildung/iu, /schulische ausbildung/iu],
  [/ausgeschlossen|unzulässig|verboten/iu, /(?<!\p{L})(?:möglich|zulässig|erlaubt)(?!\p{L})/iu],
  [/(?<!\p{L})große?[nrms]?\s/iu, /(?<!\p{L})kleine?[nrms]?\s/iu],
  [/vorher|im voraus|(?<!\p{L})bevor(?!\p{L})/iu, /nachträglich|im nachhinein|rückwirkend|hinterher/iu],
  [/(?<!\p{L})(?:beginn|start)/iu, /(?<!\p{L})(?:ende|ablauf)(?!\p{L})(?! \d)/iu],
];

/** Times between which "vor" and "nach" tell: the word after them must be the same to be opposed. */
export const turningPoint =
  /(?<!\p{L})(?<side>[Vv]or|[Nn]ach)\s(?:d(?:em|er|en)\s|ein(?:em|er)\s|jeder?\s|(?:der|dem)\s)?(?:\p{Ll}+\s)?(?<point>\p{Lu}\p{L}+)/gu;
