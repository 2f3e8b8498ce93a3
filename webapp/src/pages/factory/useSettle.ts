import { useQueryClient } from '@tanstack/react-query';
import { settleDeadLetters, type DeadLetterCommand } from '../../api/factory';
import { keys } from '../../api/keys';
import type { DeadLetterChoice } from '../../api/types';
import { useToaster } from '../../components/Toast';
import { counted } from '../../format/numbers';

/** Requeues or discards failures and says how many it were. */
export function useSettle(): (command: DeadLetterCommand, choice: DeadLetterChoice) => void {
  const client = useQueryClient();
  const { say, complain } = useToaster();
  const settle = async (command: DeadLetterCommand, choice: DeadLetterChoice): Promise<void> => {
    try {
      const { count } = await settleDeadLetters(command, choice);
      say(command === 'requeue' ? `${counted(count, 'file')} will be tried again.` : `${counted(count, 'failure')} discarded.`);
      await client.invalidateQueries({ queryKey: keys.anyDeadLetters });
      await client.invalidateQueries({ queryKey: keys.stages });
    } catch (thrown) {
      complain(thrown);
    }
  };
  return (command, choice) => void settle(command, choice);
}
