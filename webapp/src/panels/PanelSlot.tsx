import { useState, type ReactNode } from 'react';
import type { Panel } from '../api/types';
import { Section } from '../components/Section';
import { PanelBox } from './PanelBox';
import styles from './panels.module.css';
import type { Subject } from './usePanelFacts';
import { keyOf, usePanelsIn } from './usePanels';

interface PanelSlotProps {
  slot: Panel['slot'];
  /** Only those of this plugin. */
  plugin?: string;
  /** The photo they are about. */
  subject?: Subject;
}

/** All panels that belong here, one below the other; they come and go with their plugins. */
export function PanelSlot({ slot, plugin, subject }: PanelSlotProps) {
  const panels = usePanelsIn(slot, plugin ?? null);
  return panels.map((panel) => (
    <Part key={keyOf(panel)} panel={panel} subject={subject ?? null} />
  ));
}

/** One of them. What has nothing to show is not seen, its heading neither. */
function Part({ panel, subject }: { panel: Panel; subject: Subject | null }) {
  const [empty, setEmpty] = useState(false);
  return (
    <div hidden={empty}>
      <Frame panel={panel}>
        <PanelBox panel={panel} subject={subject} onEmpty={setEmpty} />
      </Frame>
    </div>
  );
}

/** Drawer and settings have lighter headings than a page's cards. */
function Frame({ panel, children }: { panel: Panel; children: ReactNode }) {
  if (panel.slot === 'TILE') {
    return (
      <Section title={panel.title}>
        <div className={styles.tile}>{children}</div>
      </Section>
    );
  }
  return (
    <section className={styles.part} aria-label={panel.title}>
      <h3 className={styles.title}>{panel.title}</h3>
      {children}
    </section>
  );
}
