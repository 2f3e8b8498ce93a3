package org.photofactory.spi.notice;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.photofactory.spi.stage.Settings;

/**
 * A way to tell people: mail, or a web address that passes it on. The kernel decides what is told
 * and when, keeps what could not be sent, tries again, and gives up after a day; a notifier sends
 * one notice to one receiver and says what came of it.
 *
 * <p>Each call runs on a fresh thread, several at once, and has 30 s; then it is interrupted. What
 * it throws counts as a defect of the plugin, and the notice is sent again later.
 */
@ConsumerType
public interface Notifier {

  /** Unique within its plugin and the same at each start, for example {@code mail}. */
  String name();

  /**
   * Whom it tells, as the settings stand: names that people recognise, each unique and lasting, for
   * example a mail address. They are stored and shown to admins, and hold no secret: of a web
   * address that lets anybody write who knows it, only the host. Empty when it is not set up.
   * Answers at once, without asking anybody.
   */
  List<String> receivers(Settings settings);

  /**
   * Sends.
   *
   * @param receiver one of {@link #receivers}
   * @throws InterruptedException when the call is ended; the notice is sent again later
   */
  Delivery send(Notice notice, String receiver, NoticeContext context) throws Exception;
}
