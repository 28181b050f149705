import type { Clock } from '../domain/ports/clock.ts';
import type { Logger } from '../domain/ports/logger.ts';

export const systemClock: Clock = { now: () => new Date() };

export const silentLogger: Logger = { info: () => undefined, warn: () => undefined, error: () => undefined };
