import { useQueryClient } from '@tanstack/react-query';
import { settleDeadLetters, type DeadLetterCommand } from '../../api/factory';
import { keys } from '../../api/keys';
import type { DeadLetterChoice } from '../../api/types';
import { useToaster } from '../../components/Toast';
import { counted } from '../../format/numbers';

/** Requeues or discards dead letters and says how many it were. */
export function useSettle(): (command: DeadLetterCommand, choice: DeadLetterChoice) => void {
  const client = useQueryClient();
  const { say, complain } = useToaster();
  const settle = async (command: DeadLetterCommand, choice: DeadLetterChoice): Promise<void> => {
    try {
      const { count } = await settleDeadLetters(command, choice);
      say(`${counted(count, 'file')} ${command === 'requeue' ? 'will be tried again.' : 'left as it is.'}`);
      await client.invalidateQueries({ queryKey: keys.anyDeadLetters });
      await client.invalidateQueries({ queryKey: keys.stages });
    } catch (thrown) {
      complain(thrown);
    }
  };
  return (command, choice) => void settle(command, choice);
}
