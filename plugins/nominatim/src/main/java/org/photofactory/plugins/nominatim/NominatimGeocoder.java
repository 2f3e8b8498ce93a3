package org.photofactory.plugins.nominatim;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
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

  /** With what comes after it, less than a call of the kernel may take. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

  private static final Duration LATER = Duration.ofSeconds(10);

  private final Settings settings;
  private final Answers answers;
  private final Asking asking;
  private final Duration longestWait;
  private final ReentrantLock turn = new ReentrantLock(true);
  private final Pace pace = new Pace(System::nanoTime, Thread::sleep);
  private Weather weather = new Weather(System::nanoTime);
  private @Nullable Door asked;

  @Activate
  public NominatimGeocoder(
      @Reference Settings settings, @Reference PluginLedger ledger, @Reference Outgoing outgoing) {
    this(settings, new LedgerAnswers(ledger), outgoing, LONGEST_WAIT);
  }

  /**
   * @param longestWait for a turn
   */
  NominatimGeocoder(Settings settings, Answers answers, Outgoing outgoing, Duration longestWait) {
    this.settings = settings;
    this.answers = answers;
    this.asking = new Asking(outgoing, Clock.systemUTC(), version());
    this.longestWait = longestWait;
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
    if (!turn.tryLock(longestWait.toNanos(), TimeUnit.NANOSECONDS)) {
      return new Geocoding.Later(LATER, "Too many others wait to ask " + server.host() + ".");
    }
    try {
      Weather here = weather(server);
      Optional<Geocoding> settled =
          known(server, question).or(() -> here.standing().map(away -> away));
      if (settled.isPresent()) {
        return settled.get();
      }
      pace.await(server.pause());
      return ask(server, here, question);
    } finally {
      turn.unlock();
    }
  }

  /** How one server fares says nothing about another, nor about the same when another asks. */
  private Weather weather(Server server) {
    Door door = new Door(server.address(), server.contact());
    if (!door.equals(asked)) {
      asked = door;
      weather = new Weather(System::nanoTime);
    }
    return weather;
  }

  private Geocoding ask(Server server, Weather here, Question question)
      throws InterruptedException {
    try {
      return asking.ask(server, here, question, answers);
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

  /** All that a server judges by; how patient it is asked is no concern of its. */
  private record Door(String address, String contact) {}

  private static String version() {
    return Objects.requireNonNullElse(
        NominatimGeocoder.class.getPackage().getImplementationVersion(), "development");
  }
}
