package org.photofactory.web;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.photofactory.web.dav.DropFolder;
import org.photofactory.web.door.Callers;
import org.photofactory.web.door.ConsoleToken;
import org.photofactory.web.door.Doorman;
import org.photofactory.web.door.FirstRun;
import org.photofactory.web.factory.StatusDesk;
import org.photofactory.web.factory.Totals;
import org.photofactory.web.live.EventHub;
import org.photofactory.web.oidc.LoginWays;
import org.photofactory.web.people.FrontDesk;
import org.photofactory.web.rest.Json;
import org.photofactory.web.rest.JsonAnswers;
import org.photofactory.web.rest.Problems;
import org.photofactory.web.server.Addresses;
import org.photofactory.web.server.HandlerTree;
import org.photofactory.web.server.ServerFactory;
import org.photofactory.web.tls.ServerCertificate;
import org.photofactory.web.tls.TlsFileException;
import org.photofactory.web.uploads.Receiving;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The appliance's HTTP server. It needs neither the database nor the vault to start. Start and stop
 * it once each, from one thread.
 */
public final class WebServer implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(WebServer.class);

  private final WebSettings settings;
  private final Receiving receiving;
  private final DropFolder dropped;
  private final Totals totals;
  private final EventHub hub;
  private final FirstRun firstRun;
  private final LoginWays ways;
  private final ConsoleToken console;
  private final Optional<ServerCertificate> certificate;
  private final Server server;

  /**
   * @param ways by what people can log in
   */
  public WebServer(WebSettings settings, KernelServices kernel, LoginWays ways) {
    this.settings = settings;
    this.ways = ways;
    this.totals = new Totals(kernel.ledger().library(), kernel.signals().events());
    StatusDesk desk = new StatusDesk(kernel, totals);
    JsonMapper mapper = Json.newMapper();
    JsonAnswers answers = new JsonAnswers(mapper);
    this.dropped = new DropFolder(kernel, Receiving.folder(settings, kernel));
    this.hub = new EventHub(kernel, desk, answers);
    Problems problems = new Problems(kernel.ledger().database());
    this.receiving = new Receiving(settings, kernel, mapper, problems);
    this.firstRun = new FirstRun(kernel.people().household());
    this.console = new ConsoleToken(settings.consoleToken());
    Callers callers = new Callers(kernel.people(), console);
    FrontDesk frontDesk = new FrontDesk(kernel.people(), firstRun, callers, ways);
    this.certificate =
        settings
            .http()
            .network()
            .tls()
            .map(tls -> new ServerCertificate(tls, kernel.board().services(), Clock.systemUTC()));
    this.server = new ServerFactory(settings.http(), certificate).create();
    new HandlerTree(kernel, settings, answers, problems)
        .plant(
            server,
            new HandlerTree.Rooms(
                hub,
                new Resources(kernel, totals, desk, receiving, mapper).all(frontDesk),
                dropped.handler(problems, settings.http().maxUploadBytes())),
            new Doorman(firstRun, callers, answers, problems));
  }

  /**
   * Opens the port.
   *
   * @throws ServerStartException when the port is taken, or the certificate no good
   */
  public void start() throws IOException {
    loadCertificate();
    console.write();
    receiving.start();
    dropped.start();
    hub.start();
    try {
      server.start();
    } catch (Exception failure) {
      throw explain(failure);
    }
    Thread.ofVirtual().name("openid-look").start(ways::look);
    log.info("Open {}", addresses().stream().map(URI::toString).collect(joining(" or ")));
  }

  /**
   * The page on which the first admin is made; empty when somebody lives here.
   *
   * @throws org.photofactory.kernel.database.DatabaseAwayException while that cannot be known
   */
  public Optional<URI> firstRun() {
    return firstRun.open() ? Optional.of(firstRun.link(address())) : Optional.empty();
  }

  /** Where it is found from this machine. */
  public URI address() {
    return addresses().getFirst();
  }

  private List<URI> addresses() {
    return Addresses.of(settings.http(), port());
  }

  /** The port it listens on; −1 when it does not. */
  public int port() {
    return ((ServerConnector) server.getConnectors()[0]).getLocalPort();
  }

  /** Lets running requests end, for up to 5 s, and closes the port. */
  @Override
  public void close() throws Exception {
    hub.close();
    server.stop();
    dropped.close();
    receiving.close();
    totals.close();
  }

  private void loadCertificate() throws IOException {
    try {
      if (certificate.isPresent()) {
        certificate.get().load();
      }
    } catch (TlsFileException bad) {
      throw new ServerStartException(
          "CERTIFICATE_BAD",
          String.valueOf(bad.getMessage()),
          "Look at the settings tls.certificate, tls.key and tls.password.",
          bad);
    }
  }

  private IOException explain(Exception failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException) {
        return new ServerStartException(
            "PORT_TAKEN",
            "Port " + settings.http().port() + " is in use by another program.",
            "End that program, or choose another port with the setting http.port.",
            failure);
      }
    }
    return new ServerStartException(
        "SERVER_FAILED",
        "The HTTP server could not start: " + failure.getMessage(),
        "The log tells more.",
        failure);
  }
}
