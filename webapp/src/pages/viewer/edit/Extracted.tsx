import type { AssetDetail, EditField } from '../../../api/types';
import { Button } from '../../../components/Button';
import { useMay } from '../../../door/DoorContext';
import { toldFacts, type ToldFact } from '../../../format/edits';
import styles from './Extracted.module.css';
import { useRevert } from './useRevert';

/** What the file says of facts that show a person's word, and the way back to it. */
export function Extracted({ asset, fields }: { asset: AssetDetail; fields: readonly EditField[] }) {
  const mayWrite = useMay('WRITE');
  const { busy, revert } = useRevert(asset);
  const edited = fields.filter((field) => asset.edited.includes(field));
  const found = toldFacts(Object.fromEntries(edited.map((field) => [field, asset.extracted[field]])));
  if (edited.length === 0) {
    return null;
  }
  return (
    <div className={styles.extracted}>
      <FileSays found={found} />
      {mayWrite && (
        <Button
          look="quiet"
          small
          icon="history"
          aria-label={`Revert: ${found.map(({ word }) => word).join(', ')}`}
          disabled={busy}
          onClick={() => revert(edited)}
        >
          Revert
        </Button>
      )}
    </div>
  );
}

function FileSays({ found }: { found: readonly ToldFact[] }) {
  if (found.every(({ value }) => value === null)) {
    return <p>Edited. The file says nothing of it.</p>;
  }
  return (
    <>
      <p>Edited. The file says:</p>
      {found.map(({ word, value }) => (
        <p key={word}>
          {found.length > 1 && `${word}: `}
          <strong>{value ?? 'nothing'}</strong>
        </p>
      ))}
    </>
  );
}
