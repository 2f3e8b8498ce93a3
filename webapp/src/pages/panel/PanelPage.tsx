import { useParams } from 'react-router';
import { ProblemNotice } from '../../components/Problem';
import { EmptyState } from '../../components/EmptyState';
import { PanelBox } from '../../panels/PanelBox';
import { keyOf, usePanels } from '../../panels/usePanels';
import { SheetPage } from '../SheetPage';

/** A page that a plugin brings. It comes and goes with the plugin, also while somebody looks at it. */
export function PanelPage() {
  const { plugin, panel: name } = useParams();
  const { data: panels, error, refetch } = usePanels();
  const panel = panels?.find((one) => one.slot === 'PAGE' && one.plugin === plugin && one.name === name);
  if (panel) {
    return (
      <SheetPage key={keyOf(panel)} title={panel.title} words={`Of the plugin “${panel.pluginTitle}”`}>
        <PanelBox panel={panel} subject={null} onEmpty={() => {}} />
      </SheetPage>
    );
  }
  if (panels) {
    return (
      <EmptyState icon="plug" title="This page is not there">
        <p>It belongs to the plugin “{plugin}”, which does not run just now. It comes back together with the plugin.</p>
      </EmptyState>
    );
  }
  return error ? <ProblemNotice thrown={error} onRetry={() => void refetch()} /> : null;
}
