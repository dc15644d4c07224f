/**
 * What tells in English, French, Italian and Turkish that somebody gives a secret away. `told` counts wherever it stands;
 * `stated` only where nothing is asked ("Is the consultation confidential?").
 */
export const secretSignsAbroad = {
  told: [
    // English
    /(?<!\p{L})keep (?:(?:this|that|it|the|all|my|please) ){0,3}(?:a )?(?:secret|quiet|confidential|private|to yourself|between us)|between (?:you and me|us|ourselves)(?=\W|$)|(?:not|n['’]t)(?: yet)? (?:be |been |made |officially |yet ){0,3}(?:public|announced|official|disclosed|published)(?: yet)?(?!\p{L})|(?:do not|don['’]?t|please never|must not|can['’]?t) (?:tell|share|spread|forward|pass on|disclose|repeat)(?: (?:this|that|it|anyone|anybody|others))(?!\p{L})|(?:nobody|no one|no-one) (?:\p{L}{1,12} ){0,3}knows|for internal use|internal only|under (?:an? )?(?:nda|embargo)|(?:in|strict) confidence(?!\p{L})|(?:is|it['’]?s|are|was|still|remains?|stays?) (?:a |an |still |strictly |top |highly |our )*(?:secret|confidential)(?! (?:ballot|vote|election))|confidential\s?[:,!–-]|insider (?:info\p{L}{0,9}|knowledge)/iu,
    // French
    /(?<!\p{L})(?:entre nous(?=[\s,:.]|$)|(?:gardez|garde|garder|tenir)(?:[ -]\p{L}{1,3}){0,2} (?:le |ce |secret|pour (?:vous|toi|soi))|ne (?:le |la |les )?(?:dites|dis|répétez|répète|divulguez) (?:\p{L}{1,4} )?(?:à personne|rien|pas)|pas encore (?:public|publique|officiel|officielle|annoncé)\p{L}{0,2}|sous le sceau du secret|personne ne (?:le )?sait|en (?:toute )?confidence|(?:à titre|strictement|très|reste|rester) confidentiel\p{L}{0,2})/iu,
    // Italian
    /(?<!\p{L})(?:(?:resti|rimanga|resta|rimane) tra noi|(?:non|ancora) (?:è |ancora |stat[oa] ){0,3}(?:pubblic[oa]|ufficiale|annunciat[oa])|non (?:dit|dir|dic)\p{L}{0,6} (?:\p{L}{1,4} )?(?:a )?nessuno|nessuno (?:lo )?(?:sa|deve sapere)|in via (?:confidenziale|riservata)|in confidenza|strettamente (?:riservat[oa]|confidenziale)|tenete(?:lo|la)? (?:segret[oa]|per voi))/iu,
    // Turkish
    /(?<!\p{L})(?:aramızda kals[ıi]n|(?:henüz|daha) (?:resmen )?(?:açıklanmadı|duyurulmadı|resmi değil|kamuoyuna)|kimseye (?:söyleme|anlatma)\p{L}{0,8}|kimse bilmiyor|gizli (?:kalmalı|kalsın|tutun|tutulmalı)|çok gizli|kesinlikle gizli)/iu,
  ],
  stated:
    /(?<!\p{L})confidential(?!\p{L})(?! (?:agreement|advice|counsel))|(?<!\p{L})confidentiel\p{L}{0,2}(?!\p{L})|c['’]est (?:un )?secret(?!\p{L})|(?:^|[,;:]\s?)(?:è|e['’]|questo è|resta) (?:un )?(?:segreto|riservat[oa]|confidenziale)|(?<!\p{L})confidenziale(?!\p{L})|(?<!\p{L})gizli(?:dir)?(?!\p{L})|(?<!\p{L})(?:top|big|company|trade) secret:/iu,
  /** How a question about secrecy begins. */
  asks: /^[\s\p{P}]{0,5}(?:is|are|was|were|does|do|did|has|have|must|may|can|should|what|when|who|why|which|how|est|qu|quand|qui|faut|dois|peut|è|sono|devo|deve|che|cosa|quando|chi|si)(?!\p{L})/iu,
} as const;
