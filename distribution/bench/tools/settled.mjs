// Waits until an appliance has nothing left to do.
import { setTimeout as pause } from 'node:timers/promises';

const STAGES = ['metadata', 'thumbnail'];

/**
 * @param {number} files how many have been dropped since it began, whatever became of them
 * @param {object} watch `everyMs`: how often to look; `look`: told of what is seen each time; `enough`: true ends it before
 * @returns the last status, and `dead`: how many stage runs were given up
 */
export async function settled(appliance, files, { everyMs = 500, look = () => {}, enough = () => false } = {}) {
  for (;;) {
    const status = await appliance.data('/status');
    const stages = status.stages.filter(({ name }) => STAGES.includes(name));
    const finished = Math.min(...stages.map(({ done, skipped, dead }) => done + skipped + dead));
    look({ status, finished });
    const received = status.assets + status.duplicates + status.quarantined;
    const known = stages.length === STAGES.length;
    if (enough() || (known && received >= files && finished >= status.assets && status.pendingWork === 0)) {
      return { status, dead: stages.reduce((total, { dead }) => total + dead, 0) };
    }
    await pause(everyMs);
  }
}
