/** Time from outside, so that tests decide it. */
export type Clock = { now(): Date };
