package org.photofactory.plugins.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.photofactory.kernel.notices.NoticeDesk;
import org.photofactory.kernel.notices.NotifierStatus;
import org.photofactory.kernel.outgoing.OutgoingClient;
import org.photofactory.kernel.outgoing.OutgoingSettings;
import org.photofactory.launcher.osgi.FelixFramework;
import org.photofactory.spi.notice.Delivery;
import org.photofactory.spi.notice.Notice;
import org.photofactory.spi.notice.Notifier;
import org.photofactory.spi.outgoing.Outgoing;
import org.photofactory.spi.stage.Settings;
import org.photofactory.testbed.TestAppliance;
import org.photofactory.testkit.GivenSettings;
import org.photofactory.testkit.NotifierContract;
import org.photofactory.testkit.media.TestPictures;

/** The jar as people install it. */
@Timeout(120)
class NotifyIT {

  private static final Path JAR = Path.of(System.getProperty("plugin.jar"));
  private static final Notice NOTICE =
      new Notice(Notice.Level.WARN, "A title", "Äöü.", null, Instant.EPOCH, "test");

  @TempDir Path folder;

  @Test
  void a_factory_tells_by_mail_and_by_webhook() throws Exception {
    try (MailHouse mail = MailHouse.startTls(MailHouse.ownCertificate(folder));
        HookServer hooks = new HookServer();
        TestAppliance appliance = TestAppliance.start(settings(mail, hooks), JAR)) {
      List<NoticeDesk.Answer> answers = appliance.notices().test();
      assertThat(answers)
          .hasSize(2)
          .extracting(NoticeDesk.Answer::delivery)
          .containsOnly(new Delivery.Sent());
      assertThat(mail.mails).singleElement().asString().contains("A test of Photo Factory");
      assertThat(hooks.got).singleElement().asString().contains("A test of Photo Factory");
    }
  }

  @Test
  void a_summary_of_the_week_comes_by_mail() throws Exception {
    try (MailHouse mail = MailHouse.startTls(MailHouse.ownCertificate(folder));
        HookServer hooks = new HookServer();
        TestAppliance appliance = TestAppliance.start(settings(mail, hooks), JAR)) {
      appliance.offer(
          Files.write(
              folder.resolve("a.jpg"), TestPictures.file(TestPictures.quarters(64, 48), "jpeg")));
      assertThat(appliance.tasks().run("notify", "weekly-summary")).isTrue();
      while (mail.mails.isEmpty()) {
        Thread.sleep(50);
      }
      assertThat(mail.mails.getFirst()).contains("1 picture came in. Files there are now: 1.");
    }
  }

  @Test
  void a_factory_in_which_nothing_is_set_tells_nobody() throws Exception {
    try (TestAppliance appliance = TestAppliance.start(JAR)) {
      assertThat(appliance.notices().notifiers())
          .extracting(NotifierStatus::notifier, NotifierStatus::receivers)
          .containsExactlyInAnyOrder(tuple("mail", List.of()), tuple("webhook", List.of()));
      assertThat(appliance.notices().test()).isEmpty();
    }
  }

  @Test
  void its_classes_leave_memory_after_mails_and_webhooks_were_sent() throws Exception {
    try (MailHouse mail = MailHouse.startTls(MailHouse.ownCertificate(folder));
        HookServer hooks = new HookServer();
        OutgoingClient outgoing = new OutgoingClient(OutgoingSettings.parse("localhost"));
        FelixFramework framework = new FelixFramework(folder.resolve("felix"))) {
      WeakReference<ClassLoader> loader = used(lending(framework, outgoing), mail, hooks);
      while (!loader.refersTo(null)) {
        System.gc();
        Thread.sleep(20);
      }
    }
  }

  /** A framework in which the appliance's own way out is had, as plugins have it. */
  private static BundleContext lending(FelixFramework framework, OutgoingClient outgoing)
      throws Exception {
    BundleContext context = framework.start();
    context.registerService(Outgoing.class, outgoing, null);
    return context;
  }

  /** Starts the plugin, has both notifiers send, and takes it out again. */
  private static WeakReference<ClassLoader> used(
      BundleContext context, MailHouse mail, HookServer hooks) throws Exception {
    Bundle bundle = context.installBundle(JAR.toUri().toString());
    bundle.start();
    GivenSettings settings = GivenSettings.fromClassPath();
    for (Map.Entry<String, String> entry : values(mail, hooks).entrySet()) {
      settings = settings.with(entry.getKey(), entry.getValue());
    }
    Collection<ServiceReference<Notifier>> services =
        context.getServiceReferences(Notifier.class, null);
    assertThat(services).hasSize(2);
    WeakReference<ClassLoader> loader = null;
    for (ServiceReference<Notifier> service : services) {
      Notifier notifier = context.getService(service);
      loader = new WeakReference<>(notifier.getClass().getClassLoader());
      assertThat(sent(notifier, settings)).isEqualTo(new Delivery.Sent());
      context.ungetService(service);
    }
    bundle.uninstall();
    return loader;
  }

  /** On a fresh thread, as the kernel does it. */
  private static Delivery sent(Notifier notifier, Settings settings) throws Exception {
    FutureTask<Delivery> call =
        new FutureTask<>(
            () ->
                notifier.send(
                    NOTICE,
                    notifier.receivers(settings).getFirst(),
                    NotifierContract.context(settings)));
    Thread thread = new Thread(call);
    thread.setContextClassLoader(notifier.getClass().getClassLoader());
    thread.start();
    return call.get();
  }

  private static Map<String, String> settings(MailHouse mail, HookServer hooks) {
    Map<String, String> variables = new HashMap<>();
    variables.put("PHOTOFACTORY_OUTGOING_ALLOW", "localhost");
    values(mail, hooks)
        .forEach(
            (key, value) ->
                variables.put(
                    "PHOTOFACTORY_PLUGIN_NOTIFY_" + key.toUpperCase().replace('-', '_'), value));
    return variables;
  }

  private static Map<String, String> values(MailHouse mail, HookServer hooks) {
    return Map.of(
        "webhooks", hooks.address(),
        "mail-to", "anna@example.org",
        "mail-from", "house@example.org",
        "mail-host", "localhost",
        "mail-port", String.valueOf(mail.port()),
        "mail-certificate", "any",
        "mail-login", "anna",
        "mail-password", MailHouse.PASSWORD,
        "weekly-summary", "true");
  }
}
