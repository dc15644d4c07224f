const list = `
bin bist wäre wärst sei warst gewesen könnt könntest müsste dürft dürftest willst wollt wollen möchtest solltest sollt lasst
zahlt zahlst zahlen gezahlt ausgezahlt trägt tragen übernimmt übernehmen gewährt fließt fließen bringt bringen vergeben
nimmt nehmen setzt heißt nennt spricht sprechen handelt betrifft betreffen zählt zählen greift greifen folgt stammt stammen trifft sieht sehen findest stattfinden
hilft helfen nutzt nutzen nutzt stellst kommst gehst meldest arbeitest wendest mitmachen vorlegen mitteilen bitten frag fragen beraten lohnt
gedacht vorhanden zuständig nötig gemeint genannt
laut per pro wegen gegenüber neben zugunsten mittels indem wofür worauf womit wozu woher deshalb deswegen denn drin dran dabei hinzu voraus zusammen insofern hierfür hierbei
übrigen beiden beide zugleich zunächst zuerst später zuletzt länger spätestens frühestens gleichzeitig
`;

/** Words that any paraphrase may bring, as they tell nothing of their own: verbs of being, giving and helping, and joints of sentences. */
export const lightWords: ReadonlySet<string> = new Set(list.trim().split(/\s+/));
