package org.photofactory.decoder.pool;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.photofactory.decoder.picture.Gamut;
import org.photofactory.decoder.protocol.Answer;
import org.photofactory.decoder.protocol.Order;
import org.photofactory.spi.picture.Recipe;
import org.photofactory.spi.picture.RenderOutcome;
import org.photofactory.spi.picture.RenderRequest;
import org.photofactory.spi.picture.Renderer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The renderer: hands each request to a worker and outlives whatever that does to it. Thread-safe.
 */
public final class Decoders implements Renderer, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Decoders.class);
  private static final String SWITCHED_OFF = "switched off: decoder.workers is 0";
  private static final Duration PAUSE = Duration.ofMinutes(1);

  /** Until it is looked again whether somebody has installed a library. */
  private static final Duration INSTALLATION = Duration.ofMinutes(5);

  private final DecoderSettings settings;
  private final Equipment equipment;
  private final Crew crew;
  private final AtomicLong numbers = new AtomicLong();
  private final Pause away = new Pause(PAUSE);
  private final Pause nothingInstalled = new Pause(INSTALLATION);

  /** Starts nothing yet; close it in the end. */
  public Decoders(DecoderSettings settings) {
    this.settings = settings;
    this.equipment = new Equipment(settings.jpeg());
    this.crew = new Crew(settings, equipment::hear);
  }

  @Override
  public RenderOutcome render(RenderRequest request) throws InterruptedException {
    Optional<RenderOutcome> known = unasked(request);
    if (known.isPresent()) {
      return known.get();
    }
    Attempt first = attempt(request, Kind.USUAL);
    return first.another() ? attempt(request, Kind.ROOMY).outcome() : first.outcome();
  }

  /** How pictures are decoded here, as far as is known. */
  public Summary summary() {
    return new Summary(equipment);
  }

  /** The same in one line. */
  public String line() {
    return settings.workers() == 0 ? SWITCHED_OFF : summary().line(crew.pids().size());
  }

  /**
   * Starts a worker, so that it is known what this machine can decode.
   *
   * @throws IOException when none can be started
   */
  public void introduce() throws IOException, InterruptedException {
    crew.giveBack(crew.take());
  }

  /** Process ids of the workers. */
  public List<Long> pids() {
    return crew.pids();
  }

  /** To be called now and then: ends workers that have nothing to do. */
  public void tidy() {
    crew.tidy();
  }

  @Override
  public void close() {
    crew.close();
  }

  /** What can be said without a worker. */
  private Optional<RenderOutcome> unasked(RenderRequest request) {
    if (settings.workers() == 0) {
      return Optional.of(new Outcomes(equipment, request).switchedOff());
    }
    if (nothingInstalled.reason().isPresent()) {
      return Optional.of(new Outcomes(equipment, request).nothingInstalled());
    }
    if (away.reason().isPresent()) {
      return away.reason().map(RenderOutcome.Away::new);
    }
    return new Outcomes(equipment, request).leftToCaller();
  }

  /** Which worker is asked. */
  private enum Kind {
    USUAL,
    ROOMY
  }

  /**
   * What came of asking a worker.
   *
   * @param outcome what the caller is told unless there is another attempt
   * @param another whether it is worth another attempt
   */
  private record Attempt(RenderOutcome outcome, boolean another) {}

  private Attempt attempt(RenderRequest request, Kind kind) throws InterruptedException {
    WorkerProcess worker;
    try {
      worker = kind == Kind.USUAL ? crew.take() : crew.takeRoomy();
    } catch (IOException failure) {
      return new Attempt(unavailable(failure), false);
    }
    try {
      return equipment.empty() ? withoutLibraries(worker, request) : ask(worker, request, kind);
    } catch (WorkerEndedException ended) {
      log.info("A decoder has ended with {}: {}", request.source(), ended.getMessage());
      return new Attempt(Outcomes.killed(ended.ending()), true);
    } finally {
      giveBack(worker, kind);
    }
  }

  private Attempt ask(WorkerProcess worker, RenderRequest request, Kind kind)
      throws WorkerEndedException, InterruptedException {
    Answer answer = worker.ask(order(request, kind), settings.timeLimit());
    log.debug("{}: {}", request.source(), answer);
    RenderOutcome outcome = new Outcomes(equipment, request).of(answer);
    boolean hungry =
        answer instanceof Answer.Refused refused && refused.reason() == Answer.Reason.NO_MEMORY;
    return new Attempt(outcome, hungry);
  }

  /** A worker that can do nothing only takes memory. */
  private Attempt withoutLibraries(WorkerProcess worker, RenderRequest request) {
    worker.close();
    nothingInstalled.begin("no library is installed");
    return new Attempt(new Outcomes(equipment, request).nothingInstalled(), false);
  }

  private void giveBack(WorkerProcess worker, Kind kind) {
    switch (kind) {
      case USUAL -> crew.giveBack(worker);
      case ROOMY -> crew.giveBackRoomy(worker);
    }
  }

  private RenderOutcome unavailable(IOException failure) {
    String reason = "No decoder can be started: " + failure.getMessage();
    log.warn(reason);
    away.begin(reason);
    return new RenderOutcome.Away(reason);
  }

  private Order order(RenderRequest request, Kind kind) {
    var source = request.source();
    return new Order(
        numbers.incrementAndGet(),
        new Order.Source(
            absolute(source.file()),
            source.offset(),
            source.length(),
            source.mime(),
            source.orientation()),
        new Order.Target(
            request.recipes().stream().map(Decoders::size).toList(),
            absolute(request.folder()),
            gamut(request.colours())),
        new Order.Limits(request.maxMegapixels() * 1_000_000L, kind == Kind.ROOMY));
  }

  private static Order.Size size(Recipe recipe) {
    return new Order.Size(recipe.name(), recipe.shortEdge(), recipe.longEdge(), recipe.quality());
  }

  private static Gamut gamut(RenderRequest.Colours colours) {
    return switch (colours) {
      case SRGB -> Gamut.SRGB;
      case DISPLAY_P3 -> Gamut.DISPLAY_P3;
    };
  }

  private static String absolute(Path path) {
    return path.toAbsolutePath().toString();
  }
}
