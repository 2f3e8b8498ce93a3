import { useQueryClient } from '@tanstack/react-query';
import { keys } from '../../../api/keys';
import { asset } from '../../../api/library';
import { useToaster } from '../../../components/Toast';

/** Shows a file that stands behind another once it is known, so that nothing is closed meanwhile. */
export function useShowFile(go: (id: number) => void): (id: number) => void {
  const client = useQueryClient();
  const { complain } = useToaster();
  return (id) =>
    void client
      .ensureQueryData({ queryKey: keys.asset(id), queryFn: ({ signal }) => asset(id, signal) })
      .then(() => go(id))
      .catch(complain);
}
