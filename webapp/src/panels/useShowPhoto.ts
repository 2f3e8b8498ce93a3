import { useLocation, useNavigate } from 'react-router';
import { WITHIN_APP } from '../pages/PhotoLink';

/** Opens a photo for a panel; over another photo it takes that one's place, as a step to its neighbour would. */
export function useShowPhoto(): (id: number) => void {
  const navigate = useNavigate();
  const { pathname, search, state } = useLocation();
  return (id) =>
    void (pathname.startsWith('/photo/')
      ? navigate(`/photo/${id}${search}`, { replace: true, state, preventScrollReset: true })
      : navigate(`/photo/${id}`, { state: WITHIN_APP }));
}
