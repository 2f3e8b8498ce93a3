import { createBrowserRouter, type RouteObject } from 'react-router';
import { Inside } from './door/Inside';
import { AccountPage } from './pages/account/AccountPage';
import { AuditPage } from './pages/audit/AuditPage';
import { BackupsPage } from './pages/backups/BackupsPage';
import { CrashPage } from './pages/CrashPage';
import { LoginPage } from './pages/door/LoginPage';
import { WelcomePage } from './pages/door/WelcomePage';
import { FactoryPage } from './pages/factory/FactoryPage';
import { GalleryPage } from './pages/gallery/GalleryPage';
import { NoticesPage } from './pages/notices/NoticesPage';
import { Needs } from './pages/Needs';
import { NotFoundPage } from './pages/NotFoundPage';
import { PanelPage } from './pages/panel/PanelPage';
import { PeoplePage } from './pages/people/PeoplePage';
import { PluginsPage } from './pages/plugins/PluginsPage';
import { ReferencePage } from './pages/reference/ReferencePage';
import { TrashPage } from './pages/trash/TrashPage';
import { ViewerPage } from './pages/viewer/ViewerPage';

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
  { path: 'trash', element: <Needs right="WRITE" page={<TrashPage />} /> },
  { path: 'account', element: <AccountPage /> },
  { path: 'people', element: <Needs right="ADMIN" page={<PeoplePage />} /> },
  { path: 'notices', element: <Needs right="ADMIN" page={<NoticesPage />} /> },
  { path: 'audit', element: <Needs right="ADMIN" page={<AuditPage />} /> },
  { path: 'plugins', element: <Needs right="ADMIN" page={<PluginsPage />} /> },
  { path: 'backups', element: <Needs right="ADMIN" page={<BackupsPage />} /> },
  { path: 'x/:plugin/:panel', element: <PanelPage /> },
  { path: 'reference', element: <ReferencePage /> },
  { path: '*', element: <NotFoundPage /> },
];

// A page that breaks leaves the shell standing, with the uploads that go on in it.
export const router = createBrowserRouter([
  { path: '/login', element: <LoginPage />, errorElement: <CrashPage /> },
  { path: '/welcome', element: <WelcomePage />, errorElement: <CrashPage /> },
  {
    path: '/',
    element: <Inside />,
    errorElement: <CrashPage />,
    children: [{ errorElement: <CrashPage />, children: pages }],
  },
]);
