import type { AssetDetail, EditField } from '../../api/types';
import { sidecarLines } from '../../format/sidecars';
import styles from './facts.module.css';

/** Which of these facts come from a sidecar. */
export function FromSidecar({ asset, fields }: { asset: AssetDetail; fields: readonly EditField[] }) {
  return sidecarLines(asset, fields).map((line) => (
    <p key={line} className={styles.faint}>
      {line}
    </p>
  ));
}
