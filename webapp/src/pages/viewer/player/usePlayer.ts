import { useEffect, useMemo, useState } from 'react';

/** How a player stands. */
export interface PlayerState {
  playing: boolean;
  /** It would play, and has nothing to play yet. */
  waiting: boolean;
  muted: boolean;
  time: number;
  /** NaN while it is not known. */
  length: number;
  /** Up to where it could play on from here. */
  buffered: number;
}

export interface Player extends PlayerState {
  toggle: () => void;
  seek: (seconds: number) => void;
  mute: () => void;
}

const BEFORE: PlayerState = { playing: false, waiting: false, muted: false, time: 0, length: Number.NaN, buffered: 0 };
const TELLING = [
  'loadedmetadata',
  'durationchange',
  'timeupdate',
  'seeking',
  'progress',
  'play',
  'pause',
  'playing',
  'waiting',
  'ended',
  'volumechange',
] as const;

/** What a player does, and how to tell it what to do. */
export function usePlayer(element: HTMLMediaElement | null): Player {
  const [state, setState] = useState(BEFORE);
  useEffect(() => {
    if (!element) {
      return undefined;
    }
    const look = ({ type }: Event): void => setState(stateOf(element, type));
    for (const name of TELLING) {
      element.addEventListener(name, look);
    }
    return () => TELLING.forEach((name) => element.removeEventListener(name, look));
  }, [element]);
  const actions = useMemo(
    () => ({
      toggle: () => element && toggle(element),
      seek: (seconds: number) => element && seek(element, seconds),
      mute: () => element && mute(element),
    }),
    [element],
  );
  return { ...state, ...actions };
}

function stateOf(element: HTMLMediaElement, event: string): PlayerState {
  const { paused, ended, muted, currentTime, duration, readyState } = element;
  return {
    playing: !paused && !ended,
    waiting: !paused && !ended && (event === 'waiting' || readyState < HTMLMediaElement.HAVE_FUTURE_DATA),
    muted,
    time: currentTime,
    length: duration,
    buffered: bufferedFrom(element.buffered, currentTime),
  };
}

function bufferedFrom(ranges: TimeRanges, time: number): number {
  for (let index = 0; index < ranges.length; index++) {
    if (ranges.start(index) <= time + 0.1 && time <= ranges.end(index)) {
      return ranges.end(index);
    }
  }
  return time;
}

function toggle(element: HTMLMediaElement): void {
  if (element.paused) {
    // Refused where the browser wants a click first; it stays paused then, and shows it.
    element.play().catch(() => undefined);
  } else {
    element.pause();
  }
}

function mute(element: HTMLMediaElement): void {
  element.muted = !element.muted;
}

function seek(element: HTMLMediaElement, seconds: number): void {
  const end = Number.isFinite(element.duration) ? element.duration : seconds;
  element.currentTime = Math.min(Math.max(0, seconds), end);
}
