import { useCallback } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { WITHIN_APP } from '../PhotoLink';

/** Walking replaces the address, so that one step back always leads to the page the viewer was opened from. */
export function useWays() {
  const navigate = useNavigate();
  const { state, search } = useLocation();
  const within = (state as Partial<typeof WITHIN_APP> | null)?.withinApp === true;
  const go = useCallback(
    (id: number) => void navigate(`/photo/${id}${search}`, { replace: true, state, preventScrollReset: true }),
    [navigate, state, search],
  );
  const close = useCallback(
    () => void (within ? navigate(-1) : navigate(`/${search}`, { replace: true, preventScrollReset: true })),
    [navigate, within, search],
  );
  return { go, close };
}
