import type { ReactNode, TouchEvent } from 'react';
import type { Strip } from '../../../api/playback';
import { IconButton } from '../../../components/Button';
import { duration } from '../../../format/times';
import styles from './ControlBar.module.css';
import { SeekBar } from './SeekBar';
import type { Player } from './usePlayer';

interface ControlBarProps {
  player: Player;
  /** What the server says of the length; null where it does not know. */
  length: number | null;
  strip: Strip | null;
  /** Further buttons at its end. */
  children?: ReactNode;
}

/** The buttons of a player. */
export function ControlBar({ player, length: told, strip, children }: ControlBarProps) {
  const { playing, muted, time, buffered } = player;
  // Of a film that is still being made the player knows the part that is there.
  const length = told === null ? player.length : Number.isFinite(player.length) ? Math.max(told, player.length) : told;
  // A finger on the bar seeks; it does not walk to the next photo.
  const own = (event: TouchEvent): void => event.stopPropagation();
  return (
    <div className={styles.controls} role="group" aria-label="Player" onTouchStart={own} onTouchEnd={own}>
      <IconButton icon={playing ? 'pause' : 'play'} label={playing ? 'Pause (Space)' : 'Play (Space)'} onClick={player.toggle} />
      <SeekBar time={time} length={length} buffered={buffered} strip={strip} onSeek={player.seek} />
      <span className={styles.times}>
        {duration(time)}
        {Number.isFinite(length) && <span className={styles.all}> / {duration(length)}</span>}
      </span>
      <IconButton icon={muted ? 'muted' : 'sound'} label={muted ? 'Sound on (m)' : 'Mute (m)'} aria-pressed={muted} onClick={player.mute} />
      {children}
    </div>
  );
}
