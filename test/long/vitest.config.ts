import { defineConfig } from 'vitest/config';

/** The tests with chance in them: those that read `test/support/chance.ts`. */
export default defineConfig({
  test: {
    include: ['test/**/*.chance.test.ts'],
    testTimeout: 600_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    env: { ORT_DISABLE_TELEMETRY: '1' },
  },
});
