import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { messages } from './locales/en/messages.po';
import { createQueryClient } from './routes/query-client.ts';
import { createPages } from './routes/router.tsx';
import { applyTheme, readTheme } from './shared/preferences.ts';
import './styles/main.css';

const place = document.getElementById('page');
if (place === null) throw new TypeError('The page has no place to be drawn in.');

i18n.loadAndActivate({ locale: 'en', messages });
applyTheme(readTheme());

createRoot(place).render(
  <StrictMode>
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={createQueryClient()}>
        <RouterProvider router={createPages()} />
      </QueryClientProvider>
    </I18nProvider>
  </StrictMode>,
);
