package org.photofactory.plugins.notify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/**
 * A real mail server on this machine. It knows nobody whose address begins with {@code nobody}, has
 * no room for {@code full}, takes nothing from {@code spammer}, and lets anna in. Thread-safe.
 */
final class MailHouse implements AutoCloseable {

  static final String PASSWORD = "correct horse";

  final List<String> mails = new CopyOnWriteArrayList<>();
  final List<String> recipients = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile boolean pondering;
  private final SMTPServer server;

  MailHouse(UnaryOperator<SMTPServer.Builder> more) {
    server =
        more.apply(
                SMTPServer.port(0)
                    .hostName("mail.test")
                    .executorService(Executors.newVirtualThreadPerTaskExecutor())
                    .authenticationHandlerFactory(
                        new EasyAuthenticationHandlerFactory(
                            (login, password, _) -> admit(login, password)))
                    .messageHandlerFactory(Handler::new))
            .build();
    server.start();
  }

  /** Without encryption. */
  static MailHouse plain() {
    return new MailHouse(server -> server);
  }

  /** Takes mail only after STARTTLS and from people whom it knows. */
  static MailHouse startTls(SSLContext context) {
    return new MailHouse(
        server -> server.enableTLS().requireTLS().startTlsSocketFactory(context).requireAuth());
  }

  /** Encrypted from the first byte. */
  static MailHouse tls(SSLContext context) {
    return new MailHouse(server -> server.serverSocketFactory(context).requireAuth());
  }

  /** From now on it keeps every mail, and does not say so before it is closed. */
  MailHouse ponders() {
    pondering = true;
    return this;
  }

  int port() {
    return server.getPortAllocated();
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop();
  }

  /** A certificate that it signed itself, for localhost. */
  static SSLContext ownCertificate(Path folder)
      throws IOException, InterruptedException, GeneralSecurityException {
    Path file = folder.resolve("mail.p12");
    new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-alias",
            "mail",
            "-keyalg",
            "EC",
            "-dname",
            "CN=localhost",
            "-ext",
            "SAN=dns:localhost",
            "-storetype",
            "PKCS12",
            "-storepass",
            "changeit",
            "-keystore",
            file.toString())
        .inheritIO()
        .start()
        .waitFor();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream content = Files.newInputStream(file)) {
      keys.load(content, "changeit".toCharArray());
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, "changeit".toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  private static void admit(String login, String password) throws LoginFailedException {
    if (!login.equals("anna") || !password.equals(PASSWORD)) {
      throw new LoginFailedException("no such login");
    }
  }

  private final class Handler implements MessageHandler {

    Handler(MessageContext ignored) {}

    @Override
    public void from(String from) throws RejectException {
      if (from.startsWith("spammer")) {
        throw new RejectException(550, "we know you");
      }
    }

    @Override
    public void recipient(String recipient) throws RejectException {
      if (recipient.startsWith("nobody")) {
        throw new RejectException(550, "no such user here");
      }
      if (recipient.startsWith("full")) {
        throw new RejectException(452, "mailbox is full");
      }
      recipients.add(recipient);
    }

    @Override
    public String data(InputStream data) throws IOException {
      mails.add(new String(data.readAllBytes(), StandardCharsets.US_ASCII));
      if (pondering) {
        awaitClosed();
      }
      return null;
    }

    private void awaitClosed() {
      try {
        closed.await();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void done() {
      // Nothing is kept.
    }
  }
}
