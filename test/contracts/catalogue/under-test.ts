import type { Catalogue } from '../../../domain/ports/catalogue.ts';

/** The record that the running case may use; empty when the case begins. */
export type TheCatalogue = () => Catalogue;

/** The time in every case. */
export const contractTime = '2026-03-01T12:00:00.000Z';
