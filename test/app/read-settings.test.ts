import { describe, expect, it } from 'vitest';
import { settingAreas } from '../../app/settings/areas.ts';
import { environmentName, readSettings } from '../../app/settings/read-settings.ts';
import { AppError } from '../../domain/errors.ts';

function faultsOf(file: Record<string, unknown>, environment: Record<string, string> = {}): unknown {
  try {
    return readSettings({ environment, file });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return [error.code, error.details['faults']];
  }
}

describe('readSettings', () => {
  it('gives the standard value of every setting when nothing is said', () => {
    const standard = Object.fromEntries(
      Object.entries(settingAreas).map(([area, settings]) => [
        area,
        Object.fromEntries(Object.entries(settings).map(([name, one]) => [name, one.standard])),
      ]),
    );
    expect(readSettings({ environment: {}, file: {} })).toEqual(standard);
  });

  it('takes the environment before the file and the file before the standard', () => {
    const settings = readSettings({
      environment: { REFTEL_SERVER_PORT: '4999', REFTEL_INGEST_EMBED_THREADS: '1' },
      file: { server: { port: 4888, logLevel: 'info' }, ministry: { actor: 'DK' } },
    });
    expect([settings.server.port, settings.server.logLevel, settings.ingest.embedThreads, settings.ministry.actor]).toEqual([
      4999,
      'info',
      1,
      'DK',
    ]);
  });

  it('names a setting in the environment by its area and words', () => {
    expect(environmentName('server', 'logLevel')).toBe('REFTEL_SERVER_LOG_LEVEL');
    expect(environmentName('ingest', 'parserMegabytes')).toBe('REFTEL_INGEST_PARSER_MEGABYTES');
  });

  it('reports everything that is wrong in one error', () => {
    expect(faultsOf({ server: { prot: 1 }, model: 'small', weather: {} }, { REFTEL_SERVER_PORT: 'high' })).toEqual([
      'bad-setting',
      [
        'server.prot is not a setting',
        'REFTEL_SERVER_PORT cannot be "high" (Invalid input: expected number, received NaN). Port on 127.0.0.1 where pages and API answer; 0 takes a free one.',
        'model must be an object of settings, such as {"model":{"folder":…}}',
        'weather is not an area of settings',
      ],
    ]);
  });

  it.for([4, 'x', null, [], true])('never passes over an area that is no object: %j', (part) => {
    expect(faultsOf({ index: part })).toEqual([
      'bad-setting',
      ['index must be an object of settings, such as {"index":{"cacheMegabytes":…}}'],
    ]);
  });

  it('leaves other variables of the machine alone', () => {
    expect(readSettings({ environment: { REFTEL_DATA: '/srv', PATH: '/bin' }, file: {} })).toEqual(
      readSettings({ environment: {}, file: {} }),
    );
  });
});
