import { useQueryClient } from '@tanstack/react-query';
import { useToaster } from './Toast';

/** Does something at the server, says how it went where that is not seen, and asks for a list anew that it changed. */
export function useAct(changed: readonly unknown[]) {
  const client = useQueryClient();
  const { say, complain } = useToaster();
  return async (work: () => Promise<unknown>, said: string | null = null): Promise<void> => {
    try {
      await work();
      if (said !== null) {
        say(said);
      }
    } catch (thrown) {
      complain(thrown);
    }
    await client.invalidateQueries({ queryKey: changed });
  };
}
