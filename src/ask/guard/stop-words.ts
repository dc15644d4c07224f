const list = `
aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beim bereits bin bis da dabei dafür dagegen daher damit danach dann
daran darauf daraus darf darfst darin darüber das dass davon davor dazu dein deine deinem deinen deiner deines dem den denen der deren des dessen dich die dies diese
diesem diesen dieser dieses dir doch dort du durch ein eine einem einen einer eines er erst es etwa euch euer eure für gegen
gibt gab geben gilt gelten galt galten hat haben habt hast hatte hatten heute hier ihm ihn ihnen ihr ihre ihrem ihren ihrer im in ins insgesamt ist ja je jede
jedem jeden jeder jedes jeweils jetzt jene kann kannst können könnte lang lange lässt lassen machen macht man mehr mit muss müssen musst müsst nach noch
nämlich nun nur ob oder schon sehr sein seine seinem seinen seiner seit sich sie sind so sofern solange soll sollen sollte sollten sonst sowie sowohl
trotzdem um und uns unser unsere unter viel viele vom von vor war waren was weil welche welchem welchen welcher welches wenn wer wie wieder wir wird werden wirst
worden wurde wurden während zu zum zur zwar zwischen über zudem außerdem allerdings jedoch dürfen darum ebenfalls ebenso gehört gehören
beträgt betragen liegt liegen bekommt bekommen bekommst erhält erhalten erhältst kommt kommen dauert dauern läuft laufen bleibt bleiben geht gehen steht stehen stellt stellen gestellt
nicht kein keine keinem keinen keiner keines ohne nie niemand weder nichts weniger mindestens höchstens maximal rund ungefähr circa knapp gut ab voll
euro prozent mio mrd abs nr satz art nötig reicht reichen genügt genügen weitere weiterer zusätzlich dies selbst ganz dran hin her eigen eigene eigenen eigener
jemand wird nein wenigstens wobei falls soweit bzw beispiel gegebenenfalls zwei drei vier fünf sechs sieben acht neun zehn elf zwölf
mal mach machst tun tut bloß eben eher etwas daneben einfach ebenso frei gleich mehrere viele innerhalb binnen zwischen hinaus
jahr jahre jahren jahres jährlich kalenderjahr kalenderjahre monat monate monaten monats monatlich kalendermonat kalendermonate woche wochen wöchentlich tag tage tagen täglich kalendertage kalendertagen stunde stunden möglich
außer arbeit schwelle schwellen grenze
prüfen bitte früher früheren vorher damals lag lagen brauchen braucht brauchst befürchtet befürchteten derzeit aktuell künftig weiterhin
`;

/** Words that tell nothing of what a sentence is about: function words, verbs of any content, numbers as words. */
export const stopWords: ReadonlySet<string> = new Set(list.split(/\s+/).filter((word) => word !== ''));
