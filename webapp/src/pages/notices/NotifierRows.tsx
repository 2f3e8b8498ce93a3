import type { Notifier, Receiver, TestAnswer } from '../../api/noticeTypes';
import type { InstalledPlugin } from '../../api/pluginTypes';
import { Ago } from '../../components/Ago';
import { Badge } from '../../components/Badge';
import { Button, IconButton } from '../../components/Button';
import type { IconName } from '../../components/Icon';
import { Row } from '../../components/Row';
import { titleOf } from '../../format/words';
import styles from './Notices.module.css';
import { answerWords, receiverWords } from './words';

interface NotifierRowsProps {
  notifiers: readonly Notifier[];
  plugins: readonly InstalledPlugin[];
  answers: readonly TestAnswer[];
  onSetUp: (plugin: string) => void;
}

/** Each way to tell people, and who is told by it. */
export function NotifierRows({ notifiers, plugins, answers, onSetUp }: NotifierRowsProps) {
  return (
    <ul>
      {notifiers.map((notifier) => (
        <NotifierRow
          key={`${notifier.plugin} ${notifier.notifier}`}
          notifier={notifier}
          by={plugins.find(({ id }) => id === notifier.plugin)?.title ?? notifier.plugin}
          answers={answers.filter((answer) => answer.plugin === notifier.plugin && answer.notifier === notifier.notifier)}
          onSetUp={() => onSetUp(notifier.plugin)}
        />
      ))}
    </ul>
  );
}

/** Whatever else plugins bring is a bell. */
const ICONS: Readonly<Record<string, IconName>> = { mail: 'mail', webhook: 'link' };

interface NotifierRowProps {
  notifier: Notifier;
  /** Title of its plugin. */
  by: string;
  answers: readonly TestAnswer[];
  onSetUp: () => void;
}

function NotifierRow({ notifier: { notifier, receivers }, by, answers, onSetUp }: NotifierRowProps) {
  const title = titleOf(notifier);
  const empty = receivers.length === 0;
  return (
    <Row
      icon={ICONS[notifier] ?? 'bell'}
      faint={empty}
      name={
        <>
          {title}
          <span className={styles.by}>{by}</span>
        </>
      }
      tools={
        empty ? (
          <Button look="quiet" small icon="sliders" aria-label={`Set up ${title}`} onClick={onSetUp}>
            Set up
          </Button>
        ) : (
          <IconButton icon="sliders" small label={`Settings of ${title}`} onClick={onSetUp} />
        )
      }
    >
      {empty ? (
        'Nobody is told by it yet.'
      ) : (
        <ul className={styles.receivers}>
          {receivers.map((receiver) => (
            <ReceiverLine key={receiver.receiver} receiver={receiver} answer={answers.find((each) => each.receiver === receiver.receiver) ?? null} />
          ))}
        </ul>
      )}
    </Row>
  );
}

/** Somebody who is told: how it went, or what the test has brought that was just sent. */
function ReceiverLine({ receiver, answer }: { receiver: Receiver; answer: TestAnswer | null }) {
  const { tone, word, reason } = answer ? answerWords(answer) : receiverWords(receiver);
  return (
    <li className={styles.receiver}>
      <span className={styles.address}>{receiver.receiver}</span>
      <Badge tone={tone}>{word}</Badge>
      {!answer && receiver.at !== null && (
        <span className={styles.when}>
          <Ago at={receiver.at} />
        </span>
      )}
      {reason !== null && <p className={tone === 'bad' ? styles.bad : styles.reason}>{reason}</p>}
    </li>
  );
}
