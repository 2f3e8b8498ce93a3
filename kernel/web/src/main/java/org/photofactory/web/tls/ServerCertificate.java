package org.photofactory.web.tls;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.config.TlsSettings;
import org.photofactory.kernel.status.ServiceStatus.Health;
import org.photofactory.kernel.status.StatusBoard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server's certificate. Its files are looked at again and again; what has changed is taken over
 * for new connections, while those that are open go on. A bad file changes nothing. Thread-safe.
 */
public final class ServerCertificate {

  private static final Logger log = LoggerFactory.getLogger(ServerCertificate.class);
  private static final String SERVICE = "certificate";

  /** Whoever renews by themselves, as certbot does, has done so long before. */
  private static final Duration SOON = Duration.ofDays(14);

  private final TlsSettings settings;
  private final StatusBoard board;
  private final Clock clock;
  private final SslContextFactory.Server context = new SslContextFactory.Server();
  private @Nullable TlsFiles usedFiles;
  private @Nullable TlsFiles refusedFiles;
  private @Nullable Identity used;
  private @Nullable String complaint;

  public ServerCertificate(TlsSettings settings, StatusBoard board, Clock clock) {
    this.settings = settings;
    this.board = board;
    this.clock = clock;
    context.setIncludeProtocols("TLSv1.3", "TLSv1.2");
    context.setKeyManagerPassword("");
  }

  /** For Jetty; has a certificate once that was loaded. */
  public SslContextFactory.Server context() {
    return context;
  }

  /**
   * Reads it for the first time.
   *
   * @throws TlsFileException when it cannot be used
   */
  public synchronized void load() throws TlsFileException {
    TlsFiles files = TlsFiles.read(settings);
    used = files.identity();
    usedFiles = files;
    context.setKeyStore(used.store());
    tell();
  }

  /** Takes over what has changed, and says how long the certificate is good for. */
  public synchronized void look() {
    try {
      TlsFiles now = TlsFiles.read(settings);
      if (now.same(usedFiles)) {
        complaint = null;
      } else if (!now.same(refusedFiles)) {
        refusedFiles = now;
        takeOver(now.identity());
        usedFiles = now;
        complaint = null;
      }
    } catch (TlsFileException bad) {
      complain(String.valueOf(bad.getMessage()));
    }
    tell();
  }

  private void takeOver(Identity identity) throws TlsFileException {
    try {
      context.reload(factory -> factory.setKeyStore(identity.store()));
    } catch (Exception refused) {
      throw new TlsFileException("The new certificate cannot be used: " + refused, refused);
    }
    used = identity;
    log.info("New connections have the new certificate, good until {}", day(identity.end()));
  }

  /** Said once, not at every look. */
  private void complain(String sentence) {
    if (!sentence.equals(complaint)) {
      complaint = sentence;
      log.warn("{} The certificate from before stays in use", sentence);
    }
  }

  private void tell() {
    if (used == null) {
      return;
    }
    Instant end = used.end();
    if (clock.instant().isAfter(end)) {
      board.beat(SERVICE, Health.ERROR, "ended on " + day(end) + "; browsers warn of it");
    } else if (complaint != null) {
      board.beat(SERVICE, Health.WARN, complaint + " The one from before stays in use.");
    } else if (clock.instant().plus(SOON).isAfter(end)) {
      board.beat(SERVICE, Health.WARN, "ends on " + day(end) + "; renew it");
    } else {
      board.beat(SERVICE, Health.OK, "good until " + day(end));
    }
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, ZoneId.systemDefault());
  }
}
