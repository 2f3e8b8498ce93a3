import { useState, type FormEvent } from 'react';

/** Sends a form once at a time and keeps what went wrong for it to show. */
export function useSubmit(action: () => Promise<unknown>) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const run = async (): Promise<void> => {
    if (busy) {
      return;
    }
    setBusy(true);
    setProblem(null);
    try {
      await action();
    } catch (thrown) {
      setProblem(thrown);
    } finally {
      setBusy(false);
    }
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    void run();
  };
  return { busy, problem, run, onSubmit };
}
