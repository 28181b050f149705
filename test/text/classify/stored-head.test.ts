import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSettings } from '../../../app/settings/read-settings.ts';
import { benchClassify } from '../../../bench/classify/bench-classify.ts';
import type { ModelId } from '../../../domain/models.ts';
import type { Embedder } from '../../../domain/ports/embedder.ts';
import { openOnnxEmbedder } from '../../../stores/embedder/onnx-embedder.ts';
import { createClassifier } from '../../../text/classify/classifier.ts';
import { readHead, type Head } from '../../../text/classify/head.ts';

type Plain = { readonly lang: string; readonly labels: readonly ModelId[]; readonly text: string };

/** Plain cases, none of them in the training set: what the stored head must get right. */
const plain: readonly Plain[] = [
  {
    lang: 'en',
    labels: ['public-diplomacy-platform'],
    text: 'The embassy in Ottawa opened an Instagram account in March. The ambassador posts three times a week, answers comments in English and French herself, and holds a live question hour for students once a month. The page now reaches more people in Canada than all our printed bulletins did.',
  },
  {
    lang: 'en',
    labels: ['ai-diplomacy-cell'],
    text: 'The ministry has set up an artificial intelligence unit under the Secretary-General. It decides which language models desks may use for drafting and translation, trains every officer before access is given, reviews vendors and keeps the list of what must never be typed into a chatbot.',
  },
  {
    lang: 'en',
    labels: [],
    text: 'The delegations agreed on the text of the fisheries agreement. Quotas for cod will be reviewed each autumn, inspectors of both sides may board vessels within the zone, and disputes go to a joint committee that meets in alternate capitals.',
  },
  {
    lang: 'en',
    labels: [],
    text: 'Ambassador called on the Foreign Minister to deliver the note on the frontier incident of 3 May. The Minister said that the patrol had lost its way in fog and that the soldiers would be released before the King’s birthday.',
  },
  {
    lang: 'fr',
    labels: ['narrative-resilience-crisis'],
    text: 'Depuis dimanche, une vidéo truquée attribue à notre ambassadeur des propos qu’il n’a jamais tenus. La cellule de veille du ministère a repéré la manipulation en quarante minutes et averti le poste selon la procédure d’escalade. Un retour d’expérience sur cette campagne de désinformation aura lieu vendredi ; les consignes sur les contenus synthétiques seront revues.',
  },
  {
    lang: 'fr',
    labels: [],
    text: 'Les deux ministres ont évoqué la construction du pont frontalier et la délivrance des visas aux travailleurs saisonniers. La partie française a proposé d’ouvrir un second guichet au consulat général pendant les vendanges.',
  },
  {
    lang: 'de',
    labels: ['digital-foreign-policy-strategy'],
    text: 'Mit der Strategie Digitalaußenpolitik legt der Bundesrat erstmals einen Rahmen vor, der Sicherheit, Völkerrecht, Wirtschaft und Entwicklung im digitalen Raum als Aufgaben der Außenpolitik zusammenführt. Sie nennt vier Aktionsfelder, die Zuständigkeit der Abteilungen im Departement und den Auftrag an die Vertretungen für die Jahre bis 2028.',
  },
  {
    lang: 'da',
    labels: ['tech-ambassador'],
    text: 'Danmarks techambassadør mødtes i Silicon Valley med ledelserne af tre store teknologiselskaber. Samtalerne handlede om virksomhedernes ansvar i væbnede konflikter, om moderation af indhold og om en direkte linje mellem Udenrigsministeriet og platformene i krisetilfælde. Kontoret i Palo Alto følger op.',
  },
  {
    lang: 'es',
    labels: ['digital-partnerships-regulatory'],
    text: 'Los dos gobiernos firmaron una asociación digital que prevé la libre circulación de datos con garantías, el reconocimiento mutuo de la identidad digital, normas técnicas comunes para la inteligencia artificial y un diálogo anual sobre la regulación de las plataformas y los cables submarinos.',
  },
  {
    lang: 'es',
    labels: [],
    text: 'El embajador presentó sus cartas credenciales al presidente en una ceremonia celebrada en el palacio. Después de la ofrenda floral conversaron sobre las exportaciones de carne y la visita de la reina prevista para el otoño.',
  },
  {
    lang: 'ar',
    labels: ['narrative-resilience-crisis'],
    text: 'رصدت الوزارة تسجيلا صوتيا مزيفا منسوبا إلى الوزير، وتبين أنه جزء من حملة تضليل أجنبية. وتقضي الإجراءات بأن تبلغ البعثات المركز خلال ساعة عن كل شائعة آخذة في الانتشار، وألا يصدر نفي قبل موافقة وكيل الوزارة، وأن تراجع الدروس المستفادة بعد كل أزمة.',
  },
  {
    lang: 'ar',
    labels: [],
    text: 'بحث الوزيران سبل زيادة التبادل التجاري وفتح خط جوي مباشر بين العاصمتين، واتفقا على عقد اللجنة المشتركة في الربيع المقبل وتوقيع مذكرة تفاهم في مجال السياحة والزراعة.',
  },
];

describe('The stored head', () => {
  let embedder: Embedder;
  let head: Head;
  beforeAll(async () => {
    embedder = await openOnnxEmbedder(readSettings({ environment: {}, file: {} }).model, {
      threads: 1,
      threadsEach: 1,
    });
    head = readHead(
      JSON.parse(await readFile(join(import.meta.dirname, '..', '..', '..', 'index-config', 'heads', 'current.json'), 'utf8')),
    );
  });
  afterAll(() => embedder.close());

  it('was trained on the embedding model that comes with Reftel', () => {
    expect(head.modelHash).toBe(embedder.identity.modelHash);
  });

  it('reads twelve plain passages in six languages rightly', async () => {
    const classifier = createClassifier(head, embedder.identity.modelHash);
    const vectors = await embedder.embed(
      plain.map(({ text }) => text),
      'passage',
    );
    const read = plain.map(({ text, lang }, i) => classifier.read({ text, lang, vector: vectors[i] ?? new Float32Array() }));
    expect(read.map(({ labels }) => labels.map(({ id }) => id))).toEqual(plain.map(({ labels }) => labels));
    expect(read.flatMap(({ labels }) => labels).every(({ sentences }) => sentences.length > 0)).toBe(true);
  });

  it('gives the bench perfect figures on them and no false alarm', async () => {
    const figures = await benchClassify({ set: plain, classifier: createClassifier(head), embedder });
    expect(figures).toMatchObject({ passages: 12, map: 1, macroF1: 1, falseAlarms: 0 });
  });

  it('reaches on unseen real passages what the design asks', () => {
    const { map, macroF1, perModel } = head.figures.real;
    expect(map).toBeGreaterThanOrEqual(0.75);
    expect(macroF1).toBeGreaterThanOrEqual(0.65);
    expect(Object.values(perModel).every(({ passages }) => passages >= 35)).toBe(true);
  });
});
