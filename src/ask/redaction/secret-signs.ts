/** What tells that somebody gives a secret away, and what only speaks about secrecy. */
export const secretSigns = {
  /** Names of duties, papers and laws: they are subjects, not secrets. Taken out before all else. */
  subject:
    /\p{L}{0,20}(?:geheimhaltung|verschwiegenheit|vertraulichkeit|schweige)s?-?(?:pflicht|gebot|vereinbarung|klausel|erklärung|verpflichtung|abrede|regel|stufe|grundsatz)\p{L}{0,4}|(?:geheimhaltung|verschwiegenheit|vertraulichkeit)(?!\p{L})|insider(?:recht|handel|verzeichnis|papier)\p{L}{0,3}|geschgehg|geschäftsgeheimnisgesetz|betriebs- (?:und|oder) geschäftsgeheimnis(?:se|sen|ses)?|geheime[nrs]? (?:wahl|abstimmung)|unter uns(?:ere[mnrs]?)|sind unter uns \p{L}{1,25}(?:en)?|datenschutz|steuergeheimnis|briefgeheimnis/giu,
  /** Said of what is being written. */
  told: [
    /(?:streng|absolut|höchst|top) ?-?(?:geheim|vertraulich)|top ?secret|strictly confidential/iu,
    /geheim (?:zu )?(?:halten|bleiben|gehalten)|(?:muss|soll|sollte|bleibt?|ist|is) (?:(?:noch|aber|bitte|alles|das|erst ?mal|vorerst|streng) ){0,3}(?:geheim|unter verschluss|unter der decke)/iu,
    /(?:noch|bisher|bislang) (?:gar |überhaupt |offiziell |absolut )?(?:nicht|nix|kein\p{L}{0,12}|niemand\p{L}{0,12}) ?(?:\p{L}{1,25} )?(?:öffentlich|offiziell|veröffentlicht|bekannt ?gegeben|bekannt ?gemacht|verkündet|kommuniziert|angekündigt|publik|verraten|spruchreif|wissen|erfahren)/iu,
    /(?:bleibt|bleiben|muss|soll|nur|bitte|ganz|mal|aber)\s(?:das |es |jetzt |alles |bitte |ganz |erst ?mal |aber |nur ){0,8}unter uns|^\W*(?:ganz )?unter uns(?: gesagt)?(?=[,:!.–-])|unter uns gesagt|unter uns:|(?:das|es) unter uns|unter vier augen|unter der hand|hinter vorgehaltener hand/iu,
    /nicht (?:\p{L}{1,25} ){0,2}(?:weiter ?(?:sagen|erzählen|geben|leiten|verbreiten|tragen)|verraten|rumerzählen|herumerzählen|ausplaudern|an die große glocke)|nicht für (?:die öffentlichkeit|dritte|andere|außen|aussen|extern\p{L}{0,12}|alle)|nicht nach (?:außen|aussen|draußen|draussen)/iu,
    /(?:sag|erzähl|verrat|behalt|behalte|behaltet|behandel\p{L}{0,12}|sagt)\p{L}{0,12} (?:(?:das|es|dies|bitte|aber|mal|die info|keinem?|keinen|niemandem?|unbedingt|diese|infos?|information(?:en)?) ){0,4}(?:nicht weiter|keinem|niemand\p{L}{0,12}|für (?:dich|euch|sich)|vertraulich|nicht)/iu,
    /(?:darf|soll|sollte|dürfen|weiß|weiss|wissen|wusste) (?:das |es |davon |noch |sonst |aber |eigentlich |bisher |hier |jetzt |keiner |niemand |ich )*(?:keiner|niemand|kein mensch|nicht (?:raus|darüber|drüber)|keinem?|nur der (?:br|betriebsrat))(?!\p{L})(?! (?:zu etwas )?(?:gezwungen|benachteiligt|gekündigt|entlassen|schlechter|verlieren))/iu,
    /insider ?-?(?:info\p{L}{0,12}|wissen|tipp|kenntnis\p{L}{0,12}|quelle)|(?:aus|von)(?: einem)? insider\p{L}{0,12}|ad-?\s?hoc-?\s?(?:mitteilung|meldung|pflicht)?.{0,30}(?:noch nicht|erst|morgen|kommt|steht aus)|(?:vor|bevor|bis)(?: zu)? ?(?:der|die|zur|einer) ad-?\s?hoc/iu,
    /intern\p{L}{0,12}[,;:–-]? (?:und )?(?:nicht|kein|streng|vertraulich|nur)|nur (?:für den |zum |für )?(?:internen? (?:gebrauch|info\p{L}{0,12}|zweck\p{L}{0,12})|intern\b|den internen|betriebsrat bestimmt|den dienstgebrauch)|rein intern/iu,
    /diskret|(?<!\p{L})inoffiziell|noch nichts davon|nicht (?:raus|rauskommen|nach außen) (?:darf|soll)|(?:darf|soll) (?:noch )?nicht raus|unterliegt § ?79|stillschweigen|schweigen (?:vereinbart|zugesagt|versprochen)|nda (?:unterschrieben|unterzeichnet)|(?:versprochen|verpflichtet|zugesagt),? (?:\p{L}{1,25} ){0,4}(?:nichts? (?:zu )?(?:sagen|verraten)|zu schweigen|dicht ?zu ?halten)|zum schweigen verpflichtet/iu,
    /(?<!\p{L})(?:sperrfrist|embargo|psst+|pst|off the record|im vertrauen(?! auf)|verschlusssache|unter verschluss|unter drei|dicht ?halten)(?!\p{L})/iu,
  ],
  /** A duty that somebody has entered into is told before it is taken out as a subject. */
  promised:
    /(?:verschwiegenheit|geheimhaltung|vertraulichkeit) (?:ist |wurde |war |haben wir |habe ich |hat man )?(?:vereinbart|zugesagt|versprochen|verlangt|unterschrieben)/iu,
  /** A secret only where it is stated; "Ist der Sozialplan vertraulich?" is a question about secrecy. */
  stated:
    /vertraulich\p{L}{0,2}|(?<!\p{L})geheim\p{L}{0,2}(?!\p{L})|(?:betriebs|geschäfts|firmen|dienst)geheimnis\p{L}{0,3}|unveröffentlicht\p{L}{0,2}|nicht ?öffentlich\p{L}{0,2}|geleakt\p{L}{0,2}|durchgesickert\p{L}{0,2}|durchgestochen\p{L}{0,2}|(?<!\p{L})geheimnis(?!\p{L})/iu,
  /** How a question begins. */
  asks: /^[\s\p{P}]{0,5}(?:(?:und|aber|also|hallo|hi|moin|sag mal|frage|kurze frage|bitte)[\s,:!]{1,3}){0,3}(?:wa(?:s|nn|rum)|wer|wem|wen|wie|wo(?:zu|her|ran|rüber|für)?|wieso|weshalb|welche[mnrs]?|ab wann|darf|dürfen|muss|müssen|soll|sollen|kann|können|könnt|ist|is|sind|gilt|gelten|gibt|gibts|hat|haben|habt|unterlieg(?:t|en)|fällt|fallen|zählt|zählen|wird|werden|bleibt|bleiben|brauch\p{L}{0,12}|mach\p{L}{0,12}|droht|verstößt|erklär\p{L}{0,12}|zeig\p{L}{0,12}|schick\p{L}{0,12}|gib|nenn\p{L}{0,12}|kennt|kennst|berät|beraten|behandel\p{L}{0,12}|arbeite\p{L}{0,12}|bekomm\p{L}{0,12}|krieg\p{L}{0,12}|erfähr\p{L}{0,12}|erfahren|nimmt|in welche\p{L}|bei welche\p{L}|unter welche\p{L}|für wen|mit wem|gegenüber)(?!\p{L})/iu,
  /** Even in a question: what was learned in confidence is told along. */
  tells:
    /(?:haben|hab|habe|wurde|hat|wissen|weiß) (?:\p{L}{1,25} ){0,5}vertraulich \p{L}{0,3}(?:erfahren|gehört|gesagt|mitgeteilt|bekommen|erzählt|informiert)|(?:erfahren|gesagt|mitgeteilt|erzählt|gehört|informiert|genannt),? (?:hat|haben|wurde|worden|dass)|(?:vertrauliche[nr]?|geheime[nr]?|unveröffentlichte[nr]?) (?:\p{L}{1,25} ){0,3}(?:info\p{L}{0,12}|plän\p{L}{0,12}|plan|zahl\p{L}{0,12}|papier\p{L}{0,12}|unterlage\p{L}{0,12}),? dass|\d[\d.]* (?:stellen|leute|kollegen|arbeitsplätze)/iu,
  /** Rules are said of somebody in general. */
  rule: /(?:grundsätzlich|laut gesetz|nach § ?\d|gemäß § ?\d|§ ?79|§ ?106|§ ?120|man|jemand|wenn|falls|generell|immer|ob|betriebsrat darf|betriebsräte müssen|arbeitgeber (?:darf|kann|muss))(?!\p{L})/iu,
} as const;
