import { Link, type LinkProps } from 'react-router';

interface PhotoLinkProps extends Omit<LinkProps, 'to' | 'state' | 'preventScrollReset'> {
  assetId: number;
}

/** Says that the viewer was opened from a page of the app, to which closing it leads back. */
export const WITHIN_APP = { withinApp: true } as const;

/** Opens a photo in the viewer, and gets the focus back when the viewer is closed. */
export function PhotoLink({ assetId, ...rest }: PhotoLinkProps) {
  return <Link to={`/photo/${assetId}`} state={WITHIN_APP} preventScrollReset data-asset={assetId} {...rest} />;
}
