import { useState } from 'react';
import { tilePicture } from '../../../api/media';
import type { StackFile } from '../../../api/stacks';
import type { AssetTile } from '../../../api/types';
import { Button } from '../../../components/Button';
import { Icon } from '../../../components/Icon';
import { Picture } from '../../../components/Picture';
import { stackWords } from '../../../format/stacks';
import styles from './StackStrip.module.css';
import { useStack } from './useStack';

interface StackStripProps {
  tile: AssetTile;
  /** Shows another file of the stack. */
  onShow: (id: number) => void;
}

/** The files that belong together with the one that is shown: to look at, to choose the cover of, to take apart. */
export function StackStrip({ tile, onShow }: StackStripProps) {
  return tile.stack && tile.stack.count > 1 ? <Strip tile={tile} stack={tile.stack} onShow={onShow} /> : null;
}

function Strip({ tile, stack, onShow }: StackStripProps & { stack: NonNullable<AssetTile['stack']> }) {
  // The film of a Live photo plays in its photo: nobody needs to see that they are two files.
  const [open, setOpen] = useState(stack.kind !== 'LIVE' || stack.cover !== tile.id);
  const { files, mayChange, choose, apart } = useStack(tile, stack.cover);
  return (
    <section className={styles.strip} aria-label="Stack">
      <button type="button" className={styles.name} aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name="stack" size="small" />
        {stack.kind === 'LIVE' ? `${stack.count} files` : stackWords(stack)}
      </button>
      {open && (
        <>
          <ul className={styles.files}>
            {files.map((file) => (
              <li key={file.id}>
                <File file={file} shown={file.id === tile.id} onShow={() => onShow(file.id)} />
              </li>
            ))}
          </ul>
          {mayChange && (
            <div className={styles.tools}>
              {stack.cover !== tile.id && (
                <Button look="plain" small icon="check" onClick={choose}>
                  Make cover
                </Button>
              )}
              <Button look="plain" small onClick={apart}>
                Take apart
              </Button>
            </div>
          )}
        </>
      )}
    </section>
  );
}

const PICTURE = 64;

function File({ file, shown, onShow }: { file: StackFile; shown: boolean; onShow: () => void }) {
  const word = file.as === null ? 'Cover' : (MARKS[file.kind] ?? '');
  return (
    <button
      type="button"
      className={styles.file}
      aria-label={`${file.fileName}${word === '' ? '' : `, ${word}`}`}
      title={file.fileName}
      aria-current={shown}
      onClick={onShow}
    >
      <Picture tile={file} source={tilePicture(file, PICTURE, devicePixelRatio)} wordy={false} />
      {word !== '' && <span className={styles.mark}>{word}</span>}
    </button>
  );
}

const MARKS: Readonly<Partial<Record<StackFile['kind'], string>>> = { raw: 'RAW', video: 'Film', audio: 'Sound' };
