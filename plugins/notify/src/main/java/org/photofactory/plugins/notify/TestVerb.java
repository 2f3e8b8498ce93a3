package org.photofactory.plugins.notify;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.photofactory.spi.command.Verb;
import org.photofactory.spi.command.VerbContext;
import org.photofactory.spi.notice.Delivery;
import org.photofactory.spi.notice.Notice;
import org.photofactory.spi.notice.NoticeContext;
import org.photofactory.spi.notice.Notifier;
import org.photofactory.spi.outgoing.Outgoing;
import org.photofactory.spi.stage.Settings;

/** {@code do notify test [RECEIVER]}: sends a test, and says what each receiver answers. */
@Component
public final class TestVerb implements Verb {

  private static final int WITH_COMPLAINTS = 1;
  private static final int NOT_DONE = 2;

  private final Outgoing outgoing;

  @Activate
  public TestVerb(@Reference Outgoing outgoing) {
    this.outgoing = outgoing;
  }

  @Override
  public String name() {
    return "test";
  }

  @Override
  public String operands() {
    return "[RECEIVER]";
  }

  @Override
  public String summary() {
    return "Send a test notice, and say what each receiver answers";
  }

  @Override
  public int run(List<String> words, VerbContext context) throws Exception {
    int tried = 0;
    int sent = 0;
    for (Notifier notifier : List.of(new MailNotifier(), new WebhookNotifier(outgoing))) {
      for (String receiver : notifier.receivers(context.settings())) {
        if (words.isEmpty() || words.contains(receiver)) {
          tried++;
          sent += tell(notifier, receiver, context) ? 1 : 0;
        }
      }
    }
    if (tried == 0) {
      context.say("Nobody is set up to be told. See plugin.notify.mail-to and .webhooks.");
      return NOT_DONE;
    }
    return sent == tried ? 0 : WITH_COMPLAINTS;
  }

  private static boolean tell(Notifier notifier, String receiver, VerbContext context)
      throws Exception {
    Notice notice =
        new Notice(
            Notice.Level.INFO,
            "A test of Photo Factory",
            "Whoever reads this will be told when something is wrong.",
            null,
            Instant.now(),
            "test");
    Delivery delivery = notifier.send(notice, receiver, new Context(context));
    context.say(notifier.name() + " " + receiver + ": " + words(delivery));
    return delivery instanceof Delivery.Sent;
  }

  private static String words(Delivery delivery) {
    return switch (delivery) {
      case Delivery.Sent() -> "sent.";
      case Delivery.Refused(String code, String reason) -> "refused (" + code + "). " + reason;
      case Delivery.Later(var _, String reason) -> "not now. " + reason;
    };
  }

  private record Context(VerbContext verb) implements NoticeContext {

    @Override
    public Settings settings() {
      return verb.settings();
    }

    @Override
    public ZoneId zone() {
      return ZoneId.systemDefault();
    }

    @Override
    public boolean cancelled() {
      return verb.cancelled();
    }
  }
}
