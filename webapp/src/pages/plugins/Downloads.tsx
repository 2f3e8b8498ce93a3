import type { JarSource } from '../../api/plugins';
import type { Download } from '../../api/pluginTypes';
import { useDownloads, usePlugins } from '../../api/pluginQueries';
import { Button } from '../../components/Button';
import { Row } from '../../components/Row';
import { Section } from '../../components/Section';
import { Coming } from './Coming';
import { unsettled } from './downloads';

interface DownloadsProps {
  onInstall: (source: JarSource) => void;
}

/** What comes from catalogs, and what did not arrive while nobody looked; not seen where there is nothing. */
export function Downloads({ onInstall }: DownloadsProps) {
  const { data } = useDownloads();
  const { data: plugins } = usePlugins();
  const here = new Map(plugins?.map(({ id, version }) => [id, version]));
  const open = unsettled(data ?? [], here);
  if (open.length === 0) {
    return null;
  }
  return (
    <Section title="From catalogs">
      <ul>
        {open.map((download) => (
          <OnTheWay key={download.id} download={download} onInstall={onInstall} />
        ))}
      </ul>
    </Section>
  );
}

function OnTheWay({ download, onInstall }: DownloadsProps & { download: Download }) {
  const { catalog, plugin, version, state } = download;
  return (
    <Row
      icon="download"
      name={`${plugin} ${version}`}
      tools={
        state === 'FAILED' && (
          <Button
            look="quiet"
            small
            aria-label={`Try ${plugin} again`}
            onClick={() => onInstall({ kind: 'offer', catalog, plugin, version, title: plugin })}
          >
            Try again
          </Button>
        )
      }
    >
      <Coming download={download} />
    </Row>
  );
}
