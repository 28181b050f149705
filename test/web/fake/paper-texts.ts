import type { ModelId } from '../../../domain/models.ts';

type PageText = {
  readonly text: string;
  /** The part of the page that is its passage. */ readonly passage: string;
};

export type PaperText = {
  readonly id: string;
  readonly title: string;
  readonly reference: string | null;
  readonly day: string;
  readonly level: string;
  readonly lang: string;
  readonly subject: string;
  readonly models: readonly ModelId[];
  readonly decided?: ModelId;
  readonly kind?: string;
  readonly from?: string;
  readonly to?: string[];
  readonly authors?: string[];
  readonly collection?: string;
  readonly pages: readonly PageText[];
  readonly pageCount?: number;
};

const page = (before: string, passage: string, after: string): PageText => ({
  text: `${before}${passage}${after}`,
  passage,
});

const longTitle =
  'Report of the inter-departmental working group on the appointment, accreditation, reporting lines, staffing, budget and rules of contact of a digital ambassador to the technology companies, with remarks of the Legal Department, the Registry, the Consular Department and the Planning Staff, and an annex on costs';

/** Papers of the fake archive. Everything in them is invented for these tests. */
export const paperTexts: readonly PaperText[] = [
  {
    id: 'aaaaaaaaaa01',
    title: 'Denmark: a digital ambassador to the technology companies',
    reference: 'COPENHAGEN 0231',
    day: '2017-01-27',
    level: 'RESTRICTED',
    lang: 'en',
    subject: 'DK',
    models: ['tech-ambassador', 'digital-foreign-policy-strategy'],
    decided: 'tech-ambassador',
    from: 'Embassy Copenhagen',
    to: ['Port Elman'],
    authors: ['XR'],
    pages: [
      page(
        'RESTRICTED\nPRIORITY\nFM EMBASSY COPENHAGEN\nTO PORT ELMAN 0231\nOF 271630Z JAN 17\nSUBJECT: DENMARK: A DIGITAL AMBASSADOR TO THE TECHNOLOGY COMPANIES\n\nSUMMARY\n\n',
        '1. The Foreign Minister told a newspaper this morning that Denmark will send an\nambassador to the large technology companies. The post is to be filled within the\nyear, with staff in Silicon Valley, Copenhagen and Asia. He said that such companies\naffect Denmark as much as many states do.',
        '\n\nDETAIL\n\n2. Our contact in the ministry confirmed that the ambassador will report to the\npermanent secretary. The budget was not named.\n\nCOMMENT\n\n3. No other state has yet done this. We recommend that headquarters ask for a note on\nwhat such a post would mean for us.\n\nFABRITIUS\n',
      ),
      page(
        'DETAIL, continued\n\n',
        '4. The ambassador is to speak for Denmark on security, tax and the conduct of platforms in a crisis.',
        '\n\nEnds.\n',
      ),
    ],
  },
  {
    id: 'aaaaaaaaaa02',
    title: longTitle,
    reference: 'A/CN.9/WG.VI/2019/17',
    day: '2019-05-14',
    level: 'CONFIDENTIAL',
    lang: 'en',
    subject: 'DK',
    models: ['tech-ambassador'],
    kind: 'report',
    authors: ['XR'],
    pageCount: 600,
    pages: [
      page(
        'PART ONE\n\n',
        'The working group took note that the ambassador appointed by Denmark works from three cities and that contact with companies in a crisis runs through one office.',
        '\n\nIt did not reach a conclusion on cost.\n',
      ),
    ],
  },
  {
    id: 'aaaaaaaaaa03',
    title: '<script>window.hostile = true</script> & the "Council" conclusions',
    reference: null,
    day: '2022-07-18',
    level: 'UNCLASSIFIED',
    lang: 'en',
    subject: 'EU',
    models: ['digital-partnerships-regulatory'],
    kind: 'report',
    authors: ['EU'],
    collection: 'treaties <b>& rules</b>',
    pages: [
      page(
        '',
        'The Council called for digital diplomacy to become a core part of external action.<img src=x onerror="window.hostile=true"> An ambassador for cyber matters was named.',
        '\n',
      ),
    ],
  },
  {
    id: 'aaaaaaaaaa04',
    title: 'برقية: سفير لدى شركات التكنولوجيا',
    reference: 'CAIRO 0212',
    day: '2019-03-12',
    level: 'RESTRICTED',
    lang: 'ar',
    subject: 'DK',
    models: ['tech-ambassador'],
    from: 'Embassy Cairo',
    to: ['Port Elman'],
    authors: ['XR'],
    pages: [
      page(
        '',
        'عينت الدنمارك سفيرا لدى شركات التكنولوجيا الكبرى، وهو أول منصب من نوعه في العالم. وقد طلبت وزارتنا رأي البعثات في هذا الأمر.',
        '\n\nانتهى.\n',
      ),
    ],
  },
  {
    id: 'aaaaaaaaaa05',
    title: 'Switzerland adopts a digital foreign policy strategy',
    reference: 'BERN 0319',
    day: '2020-11-04',
    level: 'UNCLASSIFIED',
    lang: 'en',
    subject: 'CH',
    models: ['digital-foreign-policy-strategy'],
    from: 'Embassy Bern',
    to: ['Port Elman', 'Brussels', 'Geneva'],
    authors: ['XR'],
    pages: [
      page(
        '',
        '1. The Federal Council adopted a strategy that makes digitalisation a field of foreign policy in its own right. An ambassador-level office will follow it.',
        '\n\n2. Text follows by bag.\n',
      ),
    ],
  },
  {
    id: 'aaaaaaaaaa06',
    title: 'প্রযুক্তি কোম্পানির জন্য রাষ্ট্রদূত',
    reference: 'DHAKA 0061',
    day: '2018-09-02',
    level: 'UNCLASSIFIED',
    lang: 'bn',
    subject: 'BD',
    models: [],
    from: 'Embassy Dhaka',
    to: ['Port Elman'],
    authors: ['XR'],
    pages: [page('', 'ডেনমার্ক প্রযুক্তি কোম্পানির জন্য একজন রাষ্ট্রদূত নিয়োগ করেছে। আমাদের মন্ত্রণালয় বিষয়টি বিবেচনা করছে।', '\n')],
  },
];
