import { Link, useLocation, type LinkProps } from 'react-router';

interface PhotoLinkProps extends Omit<LinkProps, 'to' | 'state' | 'preventScrollReset'> {
  assetId: number;
}

/** Says that the viewer was opened from a page of the app, to which closing it leads back. */
export const WITHIN_APP = { withinApp: true } as const;

/** True where the library is shown: as it is, or with a photo over it. */
export function isLibrary(pathname: string): boolean {
  return pathname === '/' || pathname.startsWith('/photo/');
}

/** Opens a photo in the viewer, and gets the focus back when the viewer is closed. Its neighbours there are those that are shown. */
export function PhotoLink({ assetId, ...rest }: PhotoLinkProps) {
  const { pathname, search } = useLocation();
  const to = `/photo/${assetId}${isLibrary(pathname) ? search : ''}`;
  return <Link to={to} state={WITHIN_APP} preventScrollReset data-asset={assetId} {...rest} />;
}
