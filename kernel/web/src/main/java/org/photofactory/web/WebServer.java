package org.photofactory.web;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.photofactory.web.dav.DropFolder;
import org.photofactory.web.factory.StatusDesk;
import org.photofactory.web.factory.Totals;
import org.photofactory.web.live.EventHub;
import org.photofactory.web.rest.Json;
import org.photofactory.web.rest.JsonAnswers;
import org.photofactory.web.rest.Problems;
import org.photofactory.web.server.HandlerTree;
import org.photofactory.web.server.ServerFactory;
import org.photofactory.web.uploads.PrivateFolder;
import org.photofactory.web.uploads.Receiving;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The appliance's HTTP server. It listens on the loopback address only, as there are no accounts
 * yet; it needs neither the database nor the vault to start. Start and stop it once each, from one
 * thread.
 */
public final class WebServer implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(WebServer.class);

  private final WebSettings settings;
  private final Receiving receiving;
  private final DropFolder dropped;
  private final Totals totals;
  private final EventHub hub;
  private final Server server;

  public WebServer(WebSettings settings, KernelServices kernel) {
    this.settings = settings;
    this.totals = new Totals(kernel.ledger().library(), kernel.signals().events());
    StatusDesk desk = new StatusDesk(kernel, totals);
    JsonMapper mapper = Json.newMapper();
    JsonAnswers answers = new JsonAnswers(mapper);
    this.dropped =
        new DropFolder(kernel, PrivateFolder.at(settings.uploads(), settings.reserveBytes()));
    this.hub = new EventHub(kernel.signals().events(), desk, kernel.board().plugins(), answers);
    Problems problems = new Problems(kernel.ledger().database());
    this.receiving = new Receiving(settings, kernel, mapper, problems);
    this.server = ServerFactory.create(settings.http());
    new HandlerTree(kernel, settings, answers, problems)
        .plant(
            server,
            hub,
            new Resources(kernel, totals, desk, receiving, mapper).all(),
            dropped.handler(problems, settings.http().maxUploadBytes()));
  }

  /**
   * Opens the port.
   *
   * @throws ServerStartException when the port is taken
   */
  public void start() throws IOException {
    receiving.start();
    dropped.start();
    hub.start();
    try {
      server.start();
    } catch (Exception failure) {
      throw explain(failure);
    }
    log.info("Open {} (this machine only, until there are accounts)", address());
  }

  /** Where it listens. */
  public URI address() {
    return URI.create("http://localhost:" + port());
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
