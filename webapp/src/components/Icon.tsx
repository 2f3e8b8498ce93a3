import styles from './Icon.module.css';

/** Line drawings on a 24 × 24 field. */
const PATHS = {
  aperture: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm2.6 4.5H4.9M17.2 12 12.3 3.6M14.6 16.5l4.9-8.4M9.4 16.5h9.7M6.8 12l4.9 8.4M9.4 7.5l-4.9 8.4',
  arrowLeft: 'M15 5l-7 7 7 7',
  arrowRight: 'M9 5l7 7-7 7',
  back: 'M19 12H5m6-6-6 6 6 6',
  camera: 'M4 8.5A1.5 1.5 0 0 1 5.5 7h2l1.3-2h6.4l1.3 2h2A1.5 1.5 0 0 1 20 8.5v9a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 17.5v-9ZM12 16a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4Z',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0-13.5V12l3 2',
  close: 'M6 6l12 12M18 6 6 18',
  copy: 'M9 9h10v11H9zM15 9V4H5v11h4',
  database: 'M5 6c0-1.7 3.1-3 7-3s7 1.3 7 3-3.1 3-7 3-7-1.3-7-3Zm0 0v12c0 1.7 3.1 3 7 3s7-1.3 7-3V6M5 12c0 1.7 3.1 3 7 3s7-1.3 7-3',
  down: 'M6 9l6 6 6-6',
  download: 'M12 4v11m-5-4.5 5 5 5-5M5 20h14',
  factory: 'M3.5 20.5v-11l5.5 3.4V9.5l5.5 3.4V4.5h6v16h-17ZM8 17h.01M12 17h.01M16 17h.01',
  file: 'M7 3.5h7l4.5 4.5v12.5H7zM13.5 3.5V8.5h5',
  folder: 'M3.5 6.5A1.5 1.5 0 0 1 5 5h4l2 2.5h8A1.5 1.5 0 0 1 20.5 9v8.5A1.5 1.5 0 0 1 19 19H5a1.5 1.5 0 0 1-1.5-1.5v-11Z',
  image: 'M4 6a1.5 1.5 0 0 1 1.5-1.5h13A1.5 1.5 0 0 1 20 6v12a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 18V6Zm0 10.5 4.5-4.5 4 4 2.5-2.5 5 5M15.5 9.5h.01',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0-5v-5m0-3h.01',
  moon: 'M20 14.5A8.2 8.2 0 0 1 9.5 4a8.2 8.2 0 1 0 10.5 10.5Z',
  music: 'M9.5 17.5V5.5L19 4v11.5M9.5 17.5a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0Zm9.5-2a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0Z',
  offline: 'M3.5 3.5l17 17M8.5 15.5a5 5 0 0 1 6.3-.6M5.3 12.3a9.6 9.6 0 0 1 4.2-2.4m4.6 0a9.6 9.6 0 0 1 4.6 2.4M2.5 9a14 14 0 0 1 4.3-2.8m4-1A14 14 0 0 1 21.5 9M12 19h.01',
  pause: 'M8.5 5.5v13M15.5 5.5v13',
  photos: 'M7.5 4h11A1.5 1.5 0 0 1 20 5.5v11M4 9a1.5 1.5 0 0 1 1.5-1.5h9.5A1.5 1.5 0 0 1 16.5 9v9.5A1.5 1.5 0 0 1 15 20H5.5A1.5 1.5 0 0 1 4 18.5V9Zm0 8 3.5-3.5 3 3 2-2 4 4',
  pin: 'M12 21s7-6.2 7-11.5A7 7 0 0 0 5 9.5C5 14.8 12 21 12 21Zm0-9a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
  play: 'M8 5.5v13l10.5-6.5L8 5.5Z',
  plug: 'M9 3v5m6-5v5M6.5 8h11v3.5a5.5 5.5 0 0 1-11 0V8ZM12 17v4',
  refresh: 'M19.5 12a7.5 7.5 0 1 1-2.2-5.3L19.5 9M19.5 4.5V9H15',
  shield: 'M12 3.5l7 2.5v5.5c0 4.5-3 7.7-7 9-4-1.3-7-4.5-7-9V6l7-2.5Zm0 5v4m0 3h.01',
  sun: 'M12 16.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM12 2.5v2m0 15v2M2.5 12h2m15 0h2M5.3 5.3l1.4 1.4m10.6 10.6 1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4',
  system: 'M4 5h16v11H4zM9 20h6m-3-4v4',
  trash: 'M4.5 6.5h15M9.5 6.5V4h5v2.5M6.5 6.5l.8 13h9.4l.8-13M10 10.5v5.5m4-5.5v5.5',
  upload: 'M12 19V7m-5.5 5L12 6.5 17.5 12M5 3.5h14',
  video: 'M3.5 7A1.5 1.5 0 0 1 5 5.5h9A1.5 1.5 0 0 1 15.5 7v10a1.5 1.5 0 0 1-1.5 1.5H5A1.5 1.5 0 0 1 3.5 17V7Zm12 3.5 5-3v9l-5-3',
  warning: 'M12 4 2.8 19.5h18.4L12 4Zm0 6v4.5m0 2.5h.01',
} as const;

export type IconName = keyof typeof PATHS;

interface IconProps {
  name: IconName;
  size?: 'small' | 'normal' | 'large';
  className?: string | undefined;
}

/** Decoration beside words; whoever uses it alone gives its button a label. */
export function Icon({ name, size = 'normal', className = '' }: IconProps) {
  return (
    <svg className={`${styles.icon} ${styles[size]} ${className}`} viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
