import { AppError } from '../../domain/errors.ts';
import { settingAreas } from './areas.ts';
import type { Setting, SettingValues } from './setting.ts';

export type Settings = {
  readonly [Area in keyof typeof settingAreas]: SettingValues<(typeof settingAreas)[Area]>;
};

export type GivenSettings = Readonly<Record<string, unknown>>;

/**
 * Settings from the environment (REFTEL_AREA_NAME) over a settings file over the standard values. All that is wrong is reported
 * in one `bad-setting` error: unknown names in the file, too.
 */
export function readSettings(sources: {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly file: GivenSettings;
}): Settings {
  const faults: string[] = [];
  const areas = Object.entries(settingAreas).map(([area, settings]) => {
    const part = sources.file[area];
    if (part !== undefined && !isObject(part))
      faults.push(`${area} must be an object of settings, such as {"${area}":{"${Object.keys(settings)[0] ?? ''}":…}}`);
    const given = isObject(part) ? part : {};
    for (const name of Object.keys(given)) if (!(name in settings)) faults.push(`${area}.${name} is not a setting`);
    const values = Object.entries(settings as Record<string, Setting<unknown>>).map(([name, one]) => {
      const variable = environmentName(area, name);
      const value = sources.environment[variable] ?? given[name] ?? one.standard;
      const read = one.schema.safeParse(value);
      if (read.success) return [name, read.data] as const;
      const origin = sources.environment[variable] === undefined ? `${area}.${name}` : variable;
      faults.push(
        `${origin} cannot be ${JSON.stringify(value)} (${read.error.issues.map((issue) => issue.message).join('; ')}). ${one.sentence}`,
      );
      return [name, one.standard] as const;
    });
    return [area, Object.fromEntries(values)] as const;
  });
  for (const area of Object.keys(sources.file)) if (!(area in settingAreas)) faults.push(`${area} is not an area of settings`);
  if (faults.length > 0)
    throw new AppError('bad-setting', `These settings cannot be used:\n- ${faults.join('\n- ')}`, {
      details: { faults },
    });
  return Object.fromEntries(areas) as Settings;
}

/** `server.logLevel` is REFTEL_SERVER_LOG_LEVEL. */
export function environmentName(area: string, name: string): string {
  return `REFTEL_${area}_${name.replace(/[A-Z]/g, (letter) => `_${letter}`)}`.toUpperCase();
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
