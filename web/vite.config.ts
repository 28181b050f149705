import { join } from 'node:path';
import { getConfig } from '@lingui/conf';
import { lingui } from '@lingui/vite-plugin';
import babel from '@rolldown/plugin-babel';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = import.meta.dirname;
const catalogues = join(here, 'lingui.config.ts');

/** Builds the pages to `dist`, to be served from the root of the server that also answers under /api. */
export default defineConfig({
  root: here,
  base: '/',
  plugins: [
    react(),
    babel({
      include: /\/web\/src\/.*\.tsx?$/,
      plugins: [['@lingui/babel-plugin-lingui-macro', { linguiConfig: getConfig({ configPath: catalogues }) }]],
    }),
    lingui({ configPath: catalogues, failOnMissing: true, failOnCompileError: true }),
  ],
  build: {
    outDir: join(here, 'dist'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    cssTarget: ['chrome123', 'firefox128', 'safari17.5'],
  },
  server: { host: '127.0.0.1', port: 4181, proxy: { '/api': 'http://127.0.0.1:4180' } },
});
