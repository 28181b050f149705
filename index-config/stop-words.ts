/**
 * Little words by language (ISO 639-1), in the folded form of the analyser (small letters, no accents). They only lighten
 * queries; nothing is left out of an index, so that a quoted phrase is found with them.
 */
export const stopWords: Readonly<Record<string, string>> = {
  en: `a about above after again against all am an and any are aren't as at be because been before being below between both but by
    can can't cannot could couldn't did didn't do does doesn't doing don't down during each few for from further had hadn't has hasn't
    have haven't having he her here hers herself him himself his how i if in into is isn't it its itself let me more most my myself no
    nor not of off on once only or other ought our ours ourselves out over own same shall she should shouldn't so some such than that
    the their theirs them themselves then there these they this those through to too under until up upon very was wasn't we were
    weren't what when where which while who whom whose why will with won't would wouldn't you your yours yourself yourselves`,
  fr: `a ai au aux avec c ce ceci cela celle celles celui ces cet cette ceux comme d dans de depuis des donc dont du elle elles en entre est
    et etaient etait etant ete etre eu eux fut il ils j je l la le les leur leurs lui m ma mais me meme memes mes moi mon n ne nos notre
    nous on ont ou par pas pendant pour qu quand que quel quelle quelles quels qui s sa sans se sera ses si soit son sont sous sur t ta
    te tes toi ton tous tout toute toutes tu un une vos votre vous y`,
  de: `aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beim bin bis bist da damit dann das dass dazu dein
    dem den denn der des dich die dies diese diesem diesen dieser dieses doch dort du durch ein eine einem einen einer eines er es etwas
    euch euer fur gegen gewesen hab habe haben hat hatte hatten hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im in ins
    ist ja jede jedem jeden jeder jedes jene kann kein keine keinem keinen keiner konnen man mein meine mich mir mit muss nach nicht
    nichts noch nun nur ob oder ohne sehr sein seine seinem seinen seiner seit sich sie sind so solche soll sollte sondern sonst uber um
    und uns unser unter viel vom von vor wahrend war waren was weil welche welchem welchen welcher welches wenn wer werde werden wie
    wieder will wir wird wo wurde wurden zu zum zur zwar zwischen`,
  da: `ad af aldrig alle alt altid anden at bare begge blev blive bliver da de dem den denne der deres det dette dig din disse dog du efter
    ej eller en end endnu er et for fordi fra fa ganske ham han hans har havde have hej hele helst hen hende hendes her hos hun hvad
    hver hvilken hvilket hvis hvor hvordan hvorfor hvornar i ikke ind ingen intet ja jeg jer kan kom kun kunne lige man mange med meget
    men mens mere mig min mine mit mod na nar nej nogen noget nogle nok nu og ogsa om op os over pa sadan samt selv ses sig sin sine sit
    skal skulle som sa sadanne til ud under uden var ved vi vil ville vor vore vores vaere vaeret`,
  es: `a al algo algunas algunos ante antes aquel aquella aquellos asi aun aunque bajo bien cada como con contra cual cuales cuando de del
    desde donde dos durante e el ella ellas ellos en entre era eran es esa esas ese eso esos esta estaba estan estar estas este esto
    estos fue fueron ha habia han has hasta hay la las le les lo los mas me mi mientras mis mucho muy nada ni no nos nosotros nuestra
    nuestro o os otra otras otro otros para pero poco por porque pues que quien quienes se sea segun ser si sido sin sino sobre son su
    sus tal tambien tan tanto te tiene tienen toda todas todo todos tras tu tus un una uno unos usted y ya yo`,
  it: `a ad agli ai al alla alle allo anche avere aveva che chi ci come con contro cui da dagli dai dal dalla dalle dallo degli dei del della
    delle dello dentro di dove e ed era erano essere fino fra gli ha hanno ho i il in io la le lei li lo loro lui ma mi mia mio ne negli
    nei nel nella nelle nello noi non nostra nostro o ogni per perche piu poi quale quali quando quanto quella quelle quelli quello
    questa queste questi questo qui se sei senza si sia siamo sono sopra sotto stata stati stato su sua sue sugli sui sul sulla sulle
    suo tra tu tutta tutte tutti tutto un una uno vi voi`,
  nl: `aan al alles als altijd andere ben bij daar dan dat de der deze die dit doch doen door dus een eens en er ge geen geweest haar had heb
    hebben heeft hem het hier hij hoe hun iemand iets ik in is ja je kan kon kunnen maar me meer men met mij mijn moet na naar niet
    niets nog nu of om omdat onder ons ook op over reeds te tegen toch toen tot u uit uw van veel voor want waren was wat werd wezen wie
    wil worden wordt zal ze zelf zich zij zijn zo zonder zou`,
  pt: `a ao aos aquela aquele as ate com como da das de dela dele deles depois do dos e ela elas ele eles em entre era essa esse esta estao
    estava este eu foi foram ha isso isto ja la lhe mais mas me mesmo meu minha muito na nao nas nem no nos nossa nosso num numa o os ou
    para pela pelas pelo pelos por qual quando que quem se sem ser seu seus so sua suas tambem te tem ter toda todas todo todos um uma
    voce`,
  sv: `alla allt att av blev bli blir da dar de dem den denna deras dess dessa det detta dig din du efter ej eller en er ett for fran ha hade
    han hans har hela henne hon hos hur i icke ingen inte jag ju kan kunde man med mellan men mer mig min mitt mot mycket nagon nagot
    nar ni nu och om oss over pa sa samma sedan sig sin sina sitt skall skulle som till under upp ut utan vad var vara varit vem vi vid
    vilken`,
  no: `alle at av bare begge ble bli blir da de deg dem den denne der dere det dette di din du eller en enn er et etter for fordi fra ha hadde
    han hans har hele henne her hos hun hva hver hvem hvilken hvis hvor hvordan i ikke ingen inn ja jeg kan kom kunne man mange med meg
    mellom men mer min mot na nar noe noen nok og ogsa om opp oss over pa sa samme seg selv sin sine sitt skal skulle slik som til ut
    uten var ved vi vil ville vart vaere vaert`,
  fi: `ei eika eivat en ennen ette etta han hanen he heidan hyvin ilman itse ja jo joka jos josta jossa jotka jotta kanssa kautta keta koska
    kuin kun kuten kaikki mika mikali mina missa mita mukaan mutta myos ne niin niiden nyt oli olisi olivat olla on osa ovat paitsi
    se sen siella sina siita silla sitten siina taas tai tama taman tassa te toinen vaan vai vain vaikka voi yli`,
  pl: `a aby albo ale az bardzo bez bo byc byl byla bylo byly co czy dla do gdy gdzie go i ich ile im innych iz ja jak jako je jego jej jest
    jeszcze juz kiedy kto ktora ktore ktory ktorych lub ma mi miedzy mnie moze na nad nam nas nie nich niz o od on ona one oni oraz pod
    po poza przed przez przy sa sie sobie swoje ta tak takze tam te tego tej ten to tych tylko tym u w we wiec wiele za ze zeby`,
  ro: `a acea aceasta aceste acest al ale am ar are as au avea ca care ce cea cei cel cele cu da daca dar de decat deci din dintre doar dupa e
    ea ei el ele era este eu fara fi fie fost iar in intre isi la le lor lui mai mult ne nici nu o ori pana pe pentru prin sa sau se si
    sunt te toate tot toti un una unei unor unui va`,
  tr: `ama ancak bazi belki ben bile bir biri biz bu bunu bunun cok cunku da daha de defa degil diye en gibi hem hep her hic icin ile ise kadar
    karsi ki kim mi mu nasil ne neden nerede niye o olan olarak oldu onlar onun pek sadece sanki sen siz su tum ve veya ya yani`,
  ru: `а без более бы был была были было быть в вам вас весь во вот все всего всех вы где да для до его ее если есть еще же за здесь и из или
    им их к как когда кто ли мне можно мы на над надо наш не него нее нет ни них но ну о об однако он она они оно от очень по под после
    при с со так также такой там те тем то того тоже той только том ты у уже хотя чего чей чем что чтобы эта эти это этого этой этом
    этот я`,
  el: `αλλα αν απο αυτα αυτη αυτο αυτοι αυτοσ γαρ για δε δεν δια ειναι εισ εκ εν ενα ενασ επι η ηταν θα και κατα κι μα με μεν μετα μη μια να ο
    οι οτι ου προσ πωσ σαν σε στα στη στην στισ στο στον στουσ τα τη την τησ τι τισ το τον του τουσ των ωσ`,
  ar: `ا اذا الا التي الذي الذين الي ام ان انه انها او اي ايضا بعد بعض بل بين بها به تحت تلك تم ثم جدا حتي حول حيث خلال دون ذلك سوف علي عليه
    عليها عن عند غير فان في فيه فيها قبل قد كان كانت كل كما لا لدي لقد لكن لم لن له لها ليس ما مع من منذ منه منها نحو هذا هذه هم هنا هناك
    هو هي و وقد وكان ولا وهو وهي يكون`,
  fa: `ا از است اين ان او با براي بر به بود تا خود در را شد شده كه كرد كرده كند ما مي نيز هاي هر هم و يا يك`,
  bn: `অথবা অনেক আছে আমরা আমাদের আমার আমি আর ই ইহা উপর এ এই এক একটি এবং এমন এর এরা এসব ও কত করতে করা করে করেছে করেন কি কিছু কিন্তু কে কেন কোন কোনো
    ছিল ছিলেন জন্য জন্যে তবে তা তার তারা তাদের তিনি থেকে দিয়ে দ্বারা না নয় নিয়ে নেই পর পরে পর্যন্ত বা বলে বলেন মতো মধ্যে যা যে যার যেমন যদি রয়েছে সঙ্গে সব সে সেই
    সেটি হতে হবে হয় হয়ে হয়েছে হলে হিসেবে`,
  hi: `अपना अपनी अपने आदि इस इसका इसके इसी उनका उनके उस उसके एक एवं और कर करता करते करना करने कहा का कि किया की कुछ के को कोई गया जब जा जो तक तथा तो था थी
    थे दिया द्वारा न नहीं ने पर फिर बाद भी में यह या ये रहा रहे लिए वह वे सभी साथ से ही हुआ हुई हुए है हैं हो होता होती होने`,
  id: `ada adalah agar akan antara atas atau bagi bahwa banyak bisa dalam dan dapat dari dengan di hanya harus ini itu juga karena ke kepada
    lebih mereka oleh pada para saat sebagai sebuah secara sehingga sejak seperti serta sudah telah tentang terhadap tersebut tidak
    untuk yang`,
};
