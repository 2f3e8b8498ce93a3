package org.photofactory.kernel.plugins;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.ledger.notices.Receiver;
import org.photofactory.kernel.notices.NotifierStatus;
import org.photofactory.kernel.notices.Receivers;
import org.photofactory.kernel.pipeline.PluginIdentity;
import org.photofactory.spi.notice.Delivery;
import org.photofactory.spi.notice.Notice;
import org.photofactory.spi.notice.NoticeContext;
import org.photofactory.spi.notice.Notifier;
import org.photofactory.spi.stage.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The notifiers of plugins, and all whom they reach. Thread-safe. */
public final class Notifiers implements ServiceDock<Notifier>, Receivers {

  private static final Logger log = LoggerFactory.getLogger(Notifiers.class);
  private static final Duration SEND_LIMIT = Duration.ofSeconds(30);
  private static final Duration ASK_LIMIT = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration GRACE = Duration.ofSeconds(10);

  /**
   * One of them.
   *
   * @param name what it called itself when it came: it is not asked again, where that may fail
   */
  private record Moored(
      PluginIdentity identity, String name, Notifier notifier, PluginCalls calls) {

    String plugin() {
      return identity.id();
    }

    /** Asked for at each call: people change them. */
    Settings settings() {
      return identity.settings();
    }

    List<Receiver> receivers() throws InterruptedException {
      try {
        return calls.run(ASK_LIMIT, _ -> named(notifier.receivers(settings())));
      } catch (PluginCallException failure) {
        log.debug("A notifier of {} does not say whom it tells", plugin(), failure);
        return List.of();
      }
    }

    private List<Receiver> named(List<String> names) {
      return names.stream().distinct().map(this::receiver).toList();
    }

    private Receiver receiver(String named) {
      return new Receiver(plugin(), name, named);
    }
  }

  private final ZoneId zone;
  private final List<Moored> notifiers = new CopyOnWriteArrayList<>();
  private final Set<String> beingReplaced = ConcurrentHashMap.newKeySet();

  /**
   * @param zone the time zone of the house
   */
  public Notifiers(ZoneId zone) {
    this.zone = zone;
  }

  @Override
  public Class<Notifier> type() {
    return Notifier.class;
  }

  @Override
  public Mooring dock(Notifier notifier, Tenant tenant) {
    String plugin = tenant.identity().id();
    String name = notifier.name();
    PluginCalls calls = new PluginCalls(plugin + " " + name, tenant, notifier);
    Moored moored = new Moored(tenant.identity(), name, notifier, calls);
    notifiers.add(moored);
    return () -> {
      notifiers.remove(moored);
      if (!calls.close(PATIENCE, GRACE)) {
        log.warn("A call into the notifier {} of {} does not end", name, plugin);
      }
    };
  }

  @Override
  public void replacing(String pluginId) {
    beingReplaced.add(pluginId);
  }

  @Override
  public void replaced(String pluginId) {
    beingReplaced.remove(pluginId);
  }

  @Override
  public boolean settled() {
    return beingReplaced.isEmpty();
  }

  @Override
  public List<NotifierStatus> notifiers() throws InterruptedException {
    List<NotifierStatus> all = new ArrayList<>();
    for (Moored moored : notifiers) {
      all.add(new NotifierStatus(moored.plugin(), moored.name(), moored.receivers()));
    }
    return all;
  }

  @Override
  public Delivery send(Notice notice, Receiver receiver) throws InterruptedException {
    for (Moored moored : notifiers) {
      if (moored.plugin().equals(receiver.plugin()) && moored.receivers().contains(receiver)) {
        return sent(moored, notice, receiver);
      }
    }
    return later("No plugin is there that reaches it, or it is not in the settings any more.");
  }

  private Delivery sent(Moored moored, Notice notice, Receiver receiver)
      throws InterruptedException {
    if (moored.calls().jammed()) {
      return later("Earlier calls into the plugin have not ended.");
    }
    try {
      return moored
          .calls()
          .run(SEND_LIMIT, cancelled -> answer(moored, notice, receiver, cancelled));
    } catch (PluginCallException failure) {
      return later(String.valueOf(failure.getMessage()));
    }
  }

  private Delivery answer(
      Moored moored, Notice notice, Receiver receiver, BooleanSupplier cancelled) throws Exception {
    NoticeContext context = new Context(moored.settings(), zone, cancelled);
    @Nullable Delivery delivery = moored.notifier().send(notice, receiver.name(), context);
    return Optional.ofNullable(delivery)
        .orElseThrow(() -> new IllegalStateException("the notifier answers nothing"));
  }

  private static Delivery later(String reason) {
    return new Delivery.Later(Duration.ZERO, reason);
  }

  private record Context(Settings settings, ZoneId zone, BooleanSupplier asked)
      implements NoticeContext {

    @Override
    public boolean cancelled() {
      return asked.getAsBoolean();
    }
  }
}
