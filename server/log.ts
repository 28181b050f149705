import { pino } from 'pino';
import type { Logger } from '../domain/ports/logger.ts';
import type { Settings } from '../app/settings/read-settings.ts';

/** The server’s log: JSON lines on stderr; stdout carries the address alone. */
export function createLog(level: Settings['server']['logLevel']): Logger {
  const log = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination({ dest: 2, sync: true }));
  return {
    info: (message, fields = {}) => log.info(fields, message),
    warn: (message, fields = {}) => log.warn(fields, message),
    error: (message, fields = {}) => log.error(fields, message),
  };
}
