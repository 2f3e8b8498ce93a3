import { useEffectEvent, useLayoutEffect, useState } from 'react';
import { carriesFiles } from '../../uploads/files';

/**
 * Takes a file that is dropped anywhere on the page, which would be added to the library elsewhere.
 *
 * @returns whether one is held over the page
 */
export function useJarDrop(onFile: (file: File) => void): boolean {
  const [over, setOver] = useState(false);
  const take = useEffectEvent(onFile);
  useLayoutEffect(() => {
    let depth = 0;
    const hold = (event: DragEvent): void => {
      if (!event.dataTransfer || !carriesFiles(event.dataTransfer)) {
        return;
      }
      // Before whoever takes photos.
      event.preventDefault();
      event.stopImmediatePropagation();
      depth = Math.max(0, depth + ({ dragenter: 1, dragleave: -1 }[event.type] ?? 0));
      const [file] = event.type === 'drop' ? event.dataTransfer.files : [];
      if (event.type === 'drop') {
        depth = 0;
      }
      setOver(depth > 0);
      if (file) {
        take(file);
      }
    };
    const names = ['dragenter', 'dragleave', 'dragover', 'drop'] as const;
    names.forEach((name) => addEventListener(name, hold, { capture: true }));
    return () => names.forEach((name) => removeEventListener(name, hold, { capture: true }));
  }, []);
  return over;
}
