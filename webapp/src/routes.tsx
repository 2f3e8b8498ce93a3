import { createBrowserRouter, type RouteObject } from 'react-router';
import { GalleryPage } from './pages/gallery/GalleryPage';
import { NotFoundPage } from './pages/NotFoundPage';
import { CrashPage } from './pages/CrashPage';
import { Shell } from './shell/Shell';

/** The viewer lies over the gallery, so that closing it leaves everything where it was. */
const routes: RouteObject[] = [
  {
    path: '/',
    element: <Shell />,
    errorElement: <CrashPage />,
    hydrateFallbackElement: <></>,
    children: [
      {
        element: <GalleryPage />,
        children: [
          { index: true, element: null },
          {
            path: 'photo/:id',
            lazy: async () => ({ Component: (await import('./pages/viewer/ViewerPage')).ViewerPage }),
          },
        ],
      },
      {
        path: 'factory',
        lazy: async () => ({ Component: (await import('./pages/factory/FactoryPage')).FactoryPage }),
      },
      {
        path: 'trash',
        lazy: async () => ({ Component: (await import('./pages/trash/TrashPage')).TrashPage }),
      },
      { path: '*', element: <NotFoundPage /> },
    ],
  },
];

export const router = createBrowserRouter(routes);
