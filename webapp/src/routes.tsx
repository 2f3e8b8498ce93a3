import { createBrowserRouter, type RouteObject } from 'react-router';
import { CrashPage } from './pages/CrashPage';
import { FactoryPage } from './pages/factory/FactoryPage';
import { GalleryPage } from './pages/gallery/GalleryPage';
import { NotFoundPage } from './pages/NotFoundPage';
import { ReferencePage } from './pages/reference/ReferencePage';
import { TrashPage } from './pages/trash/TrashPage';
import { ViewerPage } from './pages/viewer/ViewerPage';
import { Shell } from './shell/Shell';

// All pages come with the first load: a few kilobytes, and none is missing when the server is away or was updated.
const pages: RouteObject[] = [
  {
    // The viewer lies over the gallery, so that closing it leaves everything where it was.
    element: <GalleryPage />,
    children: [
      { index: true, element: null },
      { path: 'photo/:id', element: <ViewerPage /> },
    ],
  },
  { path: 'factory', element: <FactoryPage /> },
  { path: 'trash', element: <TrashPage /> },
  { path: 'reference', element: <ReferencePage /> },
  { path: '*', element: <NotFoundPage /> },
];

// A page that breaks leaves the shell standing, with the uploads that go on in it.
export const router = createBrowserRouter([
  {
    path: '/',
    element: <Shell />,
    errorElement: <CrashPage />,
    children: [{ errorElement: <CrashPage />, children: pages }],
  },
]);
