import type { Logger } from '../../../../domain/ports/logger.ts';

export type Logged = { readonly message: string; readonly fields: Readonly<Record<string, unknown>> };

/** Keeps warnings for a test to read; `onWarn` is told of each at once. */
export function recordingLogger(onWarn: (logged: Logged) => void = () => undefined): Logger & { readonly warnings: Logged[] } {
  const warnings: Logged[] = [];
  return {
    warnings,
    info: () => undefined,
    warn(message, fields = {}) {
      warnings.push({ message, fields });
      onWarn({ message, fields });
    },
    error: () => undefined,
  };
}
