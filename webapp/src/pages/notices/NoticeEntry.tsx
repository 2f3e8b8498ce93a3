import type { Notice } from '../../api/noticeTypes';
import { Icon } from '../../components/Icon';
import { useNow } from '../../components/useNow';
import { ago, instant } from '../../format/times';
import styles from './Notices.module.css';
import { deliveryWords, markOf } from './words';

/** One notice: what it said, and how far it has come with whom. */
export function NoticeEntry({ notice }: { notice: Notice }) {
  const { title, text, at, deliveries } = notice;
  const { icon, tone, word } = markOf(notice);
  const now = useNow();
  const exact = instant(at);
  const rough = ago(at, now);
  return (
    <li className={styles.entry}>
      <span className={`${styles.mark} ${styles[tone]}`}>
        <Icon name={icon} size="small" />
        <span className="visually-hidden">{word}</span>
      </span>
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        {text !== '' && <p className={styles.text}>{text}</p>}
        <ul className={styles.deliveries}>
          {deliveryWords(deliveries, now).map(({ key, bad, words }) => (
            <li key={key} className={bad ? styles.bad : undefined}>
              {words}
            </li>
          ))}
        </ul>
      </div>
      <p className={styles.at}>
        <time dateTime={at}>{exact}</time>
        {rough !== exact && <span>{rough}</span>}
      </p>
    </li>
  );
}
