import { tilePicture } from '../../api/media';
import { useAsset } from '../../api/queries';
import { Icon } from '../../components/Icon';
import { Picture } from '../../components/Picture';
import { PhotoLink } from '../PhotoLink';

const LONG_EDGE = 60;

/** A small picture of an asset that leads to it. */
export function AssetThumb({ assetId }: { assetId: number }) {
  const { data: asset } = useAsset(assetId);
  return (
    <PhotoLink assetId={assetId} tabIndex={-1} aria-hidden="true">
      {asset ? (
        <Picture tile={asset} source={tilePicture(asset, LONG_EDGE, devicePixelRatio)} wordy={false} />
      ) : (
        <Icon name="image" size="small" />
      )}
    </PhotoLink>
  );
}
