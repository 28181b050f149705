/**
 * What the demo is expected to show and does not show yet. Each is asserted to fail, so that a change that closes one, or opens another, is noticed and this list
 * stays true. None may be added to make a test green without a word in the CHANGELOG.
 */
export const gapsInQuestions: readonly string[] = [
  'qui a nommé un ambassadeur auprès des',
  'hvem har udnævnt en ambassadør til te',
  'من عيّن سفيرا لدى شركات التكنولوجيا؟',
  'প্রযুক্তি কোম্পানিগুলোর কাছে কে রাষ্ট',
  'Swiss strategy with four fields adopt',
  'Danish plan in eleven points against ',
];

/** Cells that the classifier or the reading of whose practice it is gets wrong. */
export const gapsInCells: readonly string[] = [
  'DK public-diplomacy-platform',
  'UN public-diplomacy-platform',
  'BD public-diplomacy-platform',
  'DK digital-partnerships-regulatory',
  'CH digital-partnerships-regulatory',
  'US digital-partnerships-regulatory',
  'BD digital-foreign-policy-strategy',
  'SG digital-foreign-policy-strategy',
];

/** Citations without a year of telegrams that are held: they take the citing paper’s year and wait. */
export const citationsWithoutYear = 41;
