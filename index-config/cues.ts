import type { ModelId } from '../domain/models.ts';

/** Groups of telling words: one a model, and two that say whether a passage is about the digital age and about foreign affairs at all. */
export const cueGroups = [
  'public-diplomacy-platform',
  'tech-ambassador',
  'digital-foreign-policy-strategy',
  'digital-partnerships-regulatory',
  'narrative-resilience-crisis',
  'ai-diplomacy-cell',
  'digital',
  'diplomacy',
] as const satisfies readonly (ModelId | 'digital' | 'diplomacy')[];

export type CueGroup = (typeof cueGroups)[number];

/**
 * Beginnings of words and phrases, lower case, in English, French, German, Danish and Swedish, Spanish, Arabic, Bangla, Chinese and Russian; separated by bars.
 * A cue is found at the beginning of a word (anywhere in Chinese). They never decide alone: the classifier weighs how many kinds it meets, and they
 * show which sentences speak of a model. Single words that ordinary diplomatic paper uses (press, rule, partner) are left out.
 */
export const cues: Readonly<Record<CueGroup, readonly string[]>> = {
  'public-diplomacy-platform': [
    'social media|twitter|tweet|retweet|facebook|instagram|tiktok|youtube|telegram channel|weibo|wechat|linkedin|hashtag|follower|livestream|live stream|podcast|public diplomacy|digital outreach|online campaign|online audience|embassy account|posts and comments|subtitle|diaspora|influencer|blog|webinar|video message|spokesperson|facebook page|likes and shares',
    'reseaux sociaux|abonnes|diplomatie publique|mot-diese|en direct sur|publications en ligne|internautes|diplomatie numerique',
    'soziale medien|sozialen medien|sozialen netzwerken|offentlichkeitsarbeit|public diplomacy|kurznachricht|reichweite|beitrage|nutzerinnen',
    'sociale medier|sociala medier|folgere|foljare|offentlighedsdiplomati|offentlig diplomati|opslag|inlagg|digital diplomat|twittrar|twitre',
    'redes sociales|seguidores|diplomacia publica|diplomacia digital|tuit|campana en linea|internautas',
    'وسائل التواصل|مواقع التواصل|التواصل الاجتماعي|تويتر|فيسبوك|متابع|الدبلوماسيه العامه|الدبلوماسيه الرقميه|تغريد|وسم|منصات التواصل|حساب السفاره',
    'সামাজিক যোগাযোগ|সোশ্যাল মিডিয়া|ফেসবুক|টুইটার|ইউটিউব|অনুসারী|জনকূটনীতি|লাইভ|পোস্ট|প্রবাসী',
    '社交媒体|社交平台|推特|脸书|脸谱|微博|微信|抖音|公共外交|数字外交|网民|账号|帐号|粉丝|直播|讲好|短视频',
    'социальных сетях|социальные сети|соцсет|твиттер|твит|фейсбук|подписчик|телеграм-канал|публичной дипломат|публичная дипломат|цифровой дипломат|цифровая дипломат|аккаунт',
  ],
  'tech-ambassador': [
    'tech ambassador|technology ambassador|ambassador for technology|digital ambassador|cyber ambassador|techplomacy|tech diplomacy|tech envoy|technology envoy|silicon valley|big tech|tech compan|technology compan|tech giant|tech firm|technology firm|tech industry|tech sector|tech hub|platform compan|social media compan|google|microsoft|apple|amazon|meta |openai|nvidia|alphabet|huawei|content moderation|trust and safety|hyperscaler|san francisco|palo alto|bay area|bengaluru',
    'ambassadeur pour le numerique|ambassadeur numerique|ambassadeur technolog|geants du numerique|geants de la tech|entreprises technologiques|grandes plateformes|gafam',
    'tech-botschafter|technologiebotschafter|digitalbotschafter|tech-diplomatie|technologiekonzern|tech-konzern|techkonzern|tech-unternehmen|technologieunternehmen|digitalkonzern|plattformbetreiber',
    'tech-ambassador|techambassad|teknologi-ambassad|teknologiambassad|techgigant|techgiganter|tech-giganter|techvirksomhed|techselskab|techforetag|teknikforetag|teknologivirksomhed|techplomati',
    'embajador tecnologic|embajador digital|embajadora digital|embajador para la tecnolog|gigantes tecnologic|empresas tecnologic|tecnologicas|grandes plataformas',
    'سفير التكنولوجيا|السفير التقني|سفير للتكنولوجيا|السفير الرقمي|شركات التكنولوجيا|شركات التقنيه|عمالقه التكنولوجيا|وادي السيليكون|جوجل|غوغل|مايكروسوفت',
    'প্রযুক্তি রাষ্ট্রদূত|প্রযুক্তি দূত|টেক অ্যাম্বাসেডর|প্রযুক্তি প্রতিষ্ঠান|প্রযুক্তি কোম্পানি|সিলিকন ভ্যালি|গুগল|মাইক্রোসফট|মেটা',
    '科技大使|技术大使|数字大使|科技外交|技术外交|硅谷|科技公司|科技巨头|科技企业|互联网企业|谷歌|微软|苹果公司',
    'техпосол|посол по технолог|технологический посол|цифровой посол|технологическими компани|технологических компан|технологические компан|it-компани|техногигант|кремниев|технологическая дипломат|технологической дипломат|гугл|майкрософт',
  ],
  'digital-foreign-policy-strategy': [
    'digital foreign policy|digital diplomacy strategy|strategy for digital|digital strategy|international digital strategy|cyberspace strategy|cyber strategy|foreign policy strategy|strategy paper|techplomacy strategy|digital sovereignty|digital geneva|action plan|fields of action|whole-of-government|bureau of cyberspace|directorate for digital|digital policy|priority areas|external action|council conclusions on digital',
    'politique exterieure numerique|strategie internationale de la france pour le numerique|strategie numerique|diplomatie numerique|souverainete numerique|champs d action|strategie de politique exterieure',
    'digitalaussenpolitik|digitalaußenpolitik|digitalpolitik|digitalstrategie|strategie digital|digitale souveranitat|aktionsfeld|handlungsfeld|digitale außenpolitik|digitale aussenpolitik',
    'digital udenrigspolitik|digital utrikespolitik|techstrategi|digital strategi|digitaliseringsstrategi|udenrigspolitisk strategi|digital suveraenitet|indsatsomrade',
    'politica exterior digital|estrategia digital|estrategia de diplomacia|soberania digital|diplomacia digital|ejes estrategicos',
    'السياسه الخارجيه الرقميه|استراتيجيه رقميه|استراتيجيه الدبلوماسيه|الاستراتيجيه الرقميه|السياده الرقميه',
    'ডিজিটাল পররাষ্ট্রনীতি|ডিজিটাল কূটনীতি|ডিজিটাল কৌশল|কৌশলপত্র|ডিজিটাল সার্বভৌমত্ব',
    '数字外交战略|数字战略|数字外交政策|网络空间国际合作战略|网络主权|数字主权|总体布局|顶层设计',
    'цифровая внешняя политика|цифровой внешней политик|цифровую стратег|цифровая стратег|стратегия цифров|цифровой суверенитет|цифрового суверенитет',
  ],
  'digital-partnerships-regulatory': [
    'digital partnership|digital trade|digital economy agreement|digital economy partnership|data governance|data flow|free flow of data|data localisation|data localization|cyber norm|norms of responsible|responsible state behaviour|internet governance|internet govern|technical standard|standard-setting|international standards|itu|icann|igf|platform regulation|digital services act|digital markets act|gdpr|adequacy|data protection|digital identity|interoperab|trusted connectivity|undersea cable|submarine cable|subsea cable|5g|semiconductor|global gateway|digital public infrastructure|digital divide|digital development|cybercrime convention|open-ended working group|global digital compact|cross-border data|e-commerce|regulatory alignment|autonomous weapon',
    'gouvernance d internet|gouvernance de l internet|flux de donnees|protection des donnees|commerce numerique|partenariat numerique|economie numerique|normes techniques|fracture numerique|cables sous-marins|comportement responsable',
    'internet-governance|internetgouvernanz|datenflus|datenschutz|digitaler handel|digitalen handel|digitalpartnerschaft|technische normen|standardisierung|unterseekabel|digitale kluft|datengouvernanz|datenraum',
    'dataflow|databeskyttelse|dataskydd|digital handel|digitalt partnerskab|digitalt partnerskap|standardisering|internetstyring|sokabel|digitale klof',
    'gobernanza de internet|flujo de datos|flujos de datos|proteccion de datos|comercio digital|asociacion digital|economia digital|brecha digital|cables submarinos|normas tecnicas',
    'حوكمه الانترنت|حوكمه البيانات|تدفق البيانات|حمايه البيانات|التجاره الرقميه|شراكه رقميه|الاقتصاد الرقمي|الفجوه الرقميه|الكابلات البحريه|معايير',
    'ইন্টারনেট গভর্ন্যান্স|ডেটা সুরক্ষা|উপাত্ত সুরক্ষা|তথ্য সুরক্ষা|ডিজিটাল বাণিজ্য|ডিজিটাল অর্থনীতি|ডিজিটাল অংশীদারি|ডিজিটাল বৈষম্য|সাবমেরিন কেবল',
    '互联网治理|数据治理|数据流动|跨境数据|数据安全|数字贸易|数字经济|数字伙伴|数字丝绸之路|技术标准|国际标准|国际规则|数字鸿沟|海底光缆|网络空间命运共同体',
    'управлени интернетом|управления интернетом|управление интернетом|потоков данных|защит данных|цифровой торговл|цифровая торговл|цифровой экономик|цифровое партнер|цифрового партнер|информационной безопасност|цифровой разрыв|нормы ответственн|ответственного поведения',
  ],
  'narrative-resilience-crisis': [
    'disinformation|misinformation|fake news|false claim|false story|false report|fabricated|forged|forgery|deepfake|deep fake|synthetic media|synthetic audio|impersonat|impostor|rumour|rumor|fact-check|fact check|debunk|rebut|influence operation|influence campaign|information manipulation|foreign interference|hybrid threat|fimi|narrative|bots|troll|doctored|leaked|mistranslat|hoax|viral|counter-narrative|rapid response|rapid alert|correction|clarification|conspiracy|information war',
    'desinformation|fausses informations|fausse information|fausses nouvelles|infox|hypertrucage|ingerence|manipulation de l information|manipulations de l information|rumeur|usurpation|dementi|riposte|viginum|contre-discours',
    'falschinformation|falschmeldung|fake-news|gefalscht|falschung|desinformationskampagne|einflussnahme|einflussoperation|gerucht|richtigstell|gegendarstell|hybride bedroh|trollarme|dementi',
    'misinformation|falske nyheder|falska nyheter|falsk|pavirkning|paverkan|rygte|rykten|desinformationskampagn|trolde|nattroll|dementer|faktatjek|psykologiskt forsvar|vilseled',
    'desinformacion|noticias falsas|bulo|informacion falsa|injerencia|manipulacion informativa|rumor|desmentid|desmiente|suplantacion|verificacion',
    'التضليل|المعلومات المضلله|معلومات مضلله|الاخبار الكاذبه|اخبار كاذبه|اخبار زائفه|شائع|اشاع|التزييف|مفبرك|تنفي|نفت|انتحال|لا صحه|الاخبار الزائفه',
    'অপতথ্য|ভুয়া|গুজব|অপপ্রচার|মিথ্যা তথ্য|বিভ্রান্তি|ডিপফেক|গুজব|ফ্যাক্টচেক|খণ্ডন|ফ্যাক্ট চেক',
    '虚假信息|假新闻|谣言|不实|辟谣|抹黑|深度伪造|假消息|认知战|舆论战|造谣|驳斥|澄清|冒充',
    'дезинформац|фейк|ложн|недостовер|дипфейк|слух|опроверг|опроверж|вбро|информационн война|информационной войн|информационных атак|провокац|манипуляц|поддел',
  ],
  'ai-diplomacy-cell': [
    'artificial intelligence|ai |a i |ai-|generative|machine learning|large language model|language model|chatbot|chatgpt|copilot|machine translation|ai governance|ai safety|ai strategy|ai lab|ai literacy|algorithm|automated draft|statechat|ai verify|ai act|frontier model|responsible ai|ai summit|prompt|hallucinat|human review|neural|simulation',
    'intelligence artificielle|l ia |ia |ia generative|modele de langage|modeles de langue|apprentissage automatique|traduction automatique|agent conversationnel|algorithme',
    'kunstliche intelligenz|kunstlicher intelligenz|kunstlichen intelligenz|ki |ki-|sprachmodell|maschinelles lernen|maschinelle ubersetzung|algorithm',
    'kunstig intelligens|kunstige intelligens|artificiell intelligens|ai-|sprogmodel|sprakmodell|maskinoversaet|maskinlaring|maskininlarning|algoritm',
    'inteligencia artificial|ia |modelo de lenguaje|modelos de lenguaje|aprendizaje automatico|traduccion automatica|algoritmo',
    'الذكاء الاصطناعي|ذكاء اصطناعي|نموذج لغوي|نماذج لغويه|التعلم الالي|الترجمه الاليه|خوارزم|روبوت',
    'কৃত্রিম বুদ্ধিমত্তা|এআই|ভাষা মডেল|মেশিন লার্নিং|যন্ত্র অনুবাদ|চ্যাটবট|অ্যালগরিদম',
    '人工智能|生成式|大模型|语言模型|机器学习|机器翻译|算法|聊天机器人|智能体|智能化',
    'искусственного интеллекта|искусственный интеллект|искусственным интеллектом|искусственному интеллекту|искусственном интеллекте|ии |языков модел|языковых модел|языковая модел|нейросет|машинн обучен|машинного перевод|чат-бот|алгоритм',
  ],
  digital: [
    'digital|cyber|internet|online|data |software|cloud|web |website|technolog|platform|app |apps |computer|algorithm|server|e-mail|smartphone|numerique|en ligne|plateforme|netz|digitalisierung|plattform|netværk|netvaerk|digitalisering|natet|en linea|plataforma|tecnolog|teknologi',
    'الرقمي|رقمي|الانترنت|الكتروني|الالكترون|منصه|سيبران|التكنولوجيا|تكنولوجيا|ডিজিটাল|অনলাইন|ইন্টারনেট|সাইবার|প্রযুক্তি|ওয়েবসাইট|数字|网络|互联网|线上|平台|信息化|科技|цифров|интернет|онлайн|кибер|сетев|технолог|платформ',
  ],
  diplomacy: [
    'diplomat|diplomac|embass|ambassador|foreign minist|foreign office|foreign service|foreign polic|state department|consulate|consular|mission|envoy|attache|ministry|bilateral|multilateral|united nations|ambassade|ambassadeur|affaires etrangeres|consulat|diplomati|botschaft|auswartig|außenminist|aussenminist|außenpolitik|aussenpolitik|eda |udenrigs|utrikes|ambassad|embajad|cancill|asuntos exteriores|relaciones exteriores|diplomacia',
    'سفاره|السفاره|سفير|السفير|وزاره الخارجيه|الخارجيه|دبلوماس|الدبلوماس|قنصل|দূতাবাস|রাষ্ট্রদূত|পররাষ্ট্র|কূটনীতি|কূটনৈতিক|মিশন|হাইকমিশন|外交|大使|使馆|领事|外长|посольств|посол |посла|дипломат|мид |внешн политик|внешней политик|иностранных дел|консул',
  ],
};
