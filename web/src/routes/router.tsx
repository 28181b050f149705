import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { Layout } from './layout.tsx';
import { NotFound, RouteFailure } from './route-failure.tsx';
import { parseAddress, writeAddress } from './address-text.ts';
import { compareAddress, documentAddress, runAddress } from './page-addresses.ts';
import { searchAddress } from './search-address.ts';

const root = createRootRoute({
  component: Layout,
  notFoundComponent: NotFound,
  errorComponent: RouteFailure,
});

const search = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: searchAddress,
  component: lazyRouteComponent(() => import('../search/search-page.tsx'), 'SearchPage'),
});

const document = createRoute({
  getParentRoute: () => root,
  path: '/d/$id',
  validateSearch: documentAddress,
  component: lazyRouteComponent(() => import('../document/document-page.tsx'), 'DocumentPage'),
});

const page = createRoute({
  getParentRoute: () => root,
  path: '/d/$id/p/$page',
  validateSearch: documentAddress,
  component: lazyRouteComponent(() => import('../document/document-page.tsx'), 'DocumentPage'),
});

const compare = createRoute({
  getParentRoute: () => root,
  path: '/compare',
  validateSearch: compareAddress,
  component: lazyRouteComponent(() => import('../compare/compare-page.tsx'), 'ComparePage'),
});

const imports = createRoute({
  getParentRoute: () => root,
  path: '/imports',
  component: lazyRouteComponent(() => import('../imports/imports-page.tsx'), 'ImportsPage'),
});

const run = createRoute({
  getParentRoute: () => root,
  path: '/imports/$run',
  validateSearch: runAddress,
  component: lazyRouteComponent(() => import('../imports/run-page.tsx'), 'RunPage'),
});

const tree = root.addChildren([search, document, page, compare, imports, run]);

/** The pages and their addresses. */
export function createPages() {
  return createRouter({
    routeTree: tree,
    parseSearch: parseAddress,
    stringifySearch: writeAddress,
    defaultErrorComponent: RouteFailure,
    defaultNotFoundComponent: NotFound,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createPages>;
  }
}
