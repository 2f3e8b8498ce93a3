package org.photofactory.plugins.nominatim;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.photofactory.plugins.nominatim.Answers.Question;
import org.photofactory.spi.ledger.PluginLedger;
import org.photofactory.spi.outgoing.Outgoing;
import org.photofactory.spi.place.Geocoder;
import org.photofactory.spi.place.Geocoding;
import org.photofactory.spi.stage.Settings;

/**
 * Asks a Nominatim server: one request at a time, with a pause between two, and about each cell
 * once. Thread-safe.
 */
@Component
public final class NominatimGeocoder implements Geocoder {

  private final Settings settings;
  private final Answers answers;
  private final Weather weather;
  private final Pace pace;
  private final Asking asking;
  private final ReentrantLock turn = new ReentrantLock();

  @Activate
  public NominatimGeocoder(
      @Reference Settings settings, @Reference PluginLedger ledger, @Reference Outgoing outgoing) {
    this(settings, new LedgerAnswers(ledger), outgoing);
  }

  NominatimGeocoder(Settings settings, Answers answers, Outgoing outgoing) {
    this.settings = settings;
    this.answers = answers;
    this.weather = new Weather(System::nanoTime);
    this.pace = new Pace(System::nanoTime, Thread::sleep);
    this.asking = new Asking(outgoing, weather, Clock.systemUTC(), version());
  }

  @Override
  public String name() {
    return "nominatim";
  }

  @Override
  public Optional<String> off() {
    return Server.of(settings).objection();
  }

  @Override
  public Geocoding find(double latitude, double longitude, List<String> languages)
      throws InterruptedException {
    Server server = Server.of(settings);
    Optional<String> objection = server.objection();
    if (objection.isPresent()) {
      return new Geocoding.Away("NO_SERVER", objection.get());
    }
    Question question =
        new Question(server.address(), Cell.of(latitude, longitude), List.copyOf(languages));
    Optional<Geocoding> known = known(server, question);
    return known.isPresent() ? known.get() : inTurn(server, question);
  }

  /** Whoever has waited may find that another has asked about the same cell meanwhile. */
  private Geocoding inTurn(Server server, Question question) throws InterruptedException {
    turn.lockInterruptibly();
    try {
      Optional<Geocoding> settled =
          known(server, question).or(() -> weather.standing().map(away -> away));
      if (settled.isPresent()) {
        return settled.get();
      }
      pace.await(server.pause());
      return asked(server, question);
    } finally {
      turn.unlock();
    }
  }

  private Geocoding asked(Server server, Question question) throws InterruptedException {
    try {
      return asking.ask(server, question, answers);
    } finally {
      pace.ended();
    }
  }

  private Optional<Geocoding> known(Server server, Question question) {
    return answers.find(question, server.keep()).flatMap(NominatimGeocoder::read);
  }

  private static Optional<Geocoding> read(String reply) {
    try {
      return Optional.of(Reply.read(reply));
    } catch (NonsenseException keptByAnOlderVersion) {
      return Optional.empty();
    }
  }

  private static String version() {
    return Objects.requireNonNullElse(
        NominatimGeocoder.class.getPackage().getImplementationVersion(), "development");
  }
}
