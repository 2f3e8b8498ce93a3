import { useEffect, useRef, useState } from 'react';

/** Opens something in the place of its button, and gives the focus back to the button after. */
export function useOpener() {
  const opener = useRef<HTMLButtonElement>(null);
  const [editing, setEditing] = useState(false);
  const was = useRef(false);
  useEffect(() => {
    if (was.current && !editing) {
      opener.current?.focus();
    }
    was.current = editing;
  }, [editing]);
  return { opener, editing, open: () => setEditing(true), done: () => setEditing(false) };
}
