package org.photofactory.plugins.video.playback;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.photofactory.plugins.video.film.Film;
import org.photofactory.plugins.video.film.FilmReader;
import org.photofactory.plugins.video.making.Job;
import org.photofactory.plugins.video.making.Maker;
import org.photofactory.plugins.video.making.Making;
import org.photofactory.plugins.video.making.Recipe;
import org.photofactory.plugins.video.making.Workbench;
import org.photofactory.plugins.video.playback.Limits.Policy;
import org.photofactory.plugins.video.program.Ffmpeg;
import org.photofactory.plugins.video.store.Originals;
import org.photofactory.spi.ledger.PluginLedger;
import org.photofactory.spi.media.MediaKind;
import org.photofactory.spi.stage.Asset;
import org.photofactory.spi.stage.Blame;
import org.photofactory.spi.stage.LaneKind;
import org.photofactory.spi.stage.Outcome;
import org.photofactory.spi.stage.Stage;
import org.photofactory.spi.stage.StageContext;
import org.photofactory.spi.stage.StageSpec;
import org.photofactory.spi.stage.ToolException;
import org.photofactory.spi.storage.DerivedFolders;

/**
 * Makes playable what browsers do not play as it is: what the policy says, and what people ask for.
 * Work that is cut short goes on where it was.
 */
@Component(service = Stage.class)
public final class TranscodeStage implements Stage {

  /** Its name, for those who ask it. */
  static final String NAME = "transcode";

  private static final Duration LATER = Duration.ofSeconds(20);
  private static final long GIGABYTE = 1_000_000_000;

  private final Preparations preparations;
  private final Shelf shelf;
  private final Desk desk;
  private final Workshop workshop = new Workshop();

  @Activate
  public TranscodeStage(
      @Reference PluginLedger ledger, @Reference DerivedFolders folders, @Reference Desk desk) {
    this.preparations = new Preparations(ledger);
    this.shelf = new Shelf(folders, preparations);
    this.desk = desk;
  }

  @Override
  public StageSpec spec() {
    return StageSpec.of(NAME, "transcoded", MediaKind.VIDEO, MediaKind.AUDIO)
        .withRequires("playable")
        .withLane(LaneKind.ACCEL)
        .withTimeout(Duration.ofDays(2));
  }

  @Override
  public Outcome process(Asset asset, StageContext context)
      throws IOException, InterruptedException {
    return Originals.work(asset, () -> look(asset, context));
  }

  private Outcome look(Asset asset, StageContext context)
      throws IOException, InterruptedException, ToolException {
    Film film = FilmReader.read(new Ffmpeg(context.tools()), asset.original());
    KnownFilm known = KnownFilm.of(film, asset.mime());
    Optional<Browser> asked = preparations.asked(asset.id());
    Limits limits = Limits.of(context.settings());
    Browser usual = Browser.of(context.settings().text("browsers"));
    Optional<Refusal> idle = idle(known, asked.isPresent(), limits.policy(), usual);
    if (idle.isPresent()) {
      return new Outcome.Skipped(idle.get().code(), idle.get().sentence());
    }
    Optional<Refusal> objection = limits.objection(known, Files.size(asset.original()));
    if (objection.isPresent()) {
      return refused(asset, objection.get());
    }
    boolean always = asked.isEmpty() && usual.plays(known);
    Browser browser = asked.map(usual::or).orElse(usual);
    String edges = context.settings().text("resolutions");
    return make(asset, context, Plan.of(film, known, browser, always, edges));
  }

  /** Why nothing is to be done; empty when something is. */
  private static Optional<Refusal> idle(
      KnownFilm film, boolean asked, Policy policy, Browser usual) {
    if (asked) {
      return Optional.empty();
    }
    boolean plays = usual.plays(film);
    return switch (policy) {
      case NEVER -> Optional.of(new Refusal("NOT_ASKED", "Nobody has asked for it.", null));
      case REQUIRED -> plays ? Optional.of(asItIs()) : Optional.empty();
      case ALL -> plays && film.videoCodec() == null ? Optional.of(asItIs()) : Optional.empty();
    };
  }

  private static Refusal asItIs() {
    return new Refusal("PLAYS_AS_IT_IS", "Browsers play it as it is.", null);
  }

  private Outcome make(Asset asset, StageContext context, Plan plan)
      throws IOException, InterruptedException, ToolException {
    Optional<Desk.Ticket> begun = desk.begin(asset.id());
    if (begun.isEmpty()) {
      return new Outcome.Later(LATER, "Another film is being prepared; one at a time.");
    }
    try (Desk.Ticket ticket = begun.get()) {
      Path folder = Files.createDirectories(context.folder(asset).resolve(Shelf.HLS));
      Ffmpeg ffmpeg = new Ffmpeg(context.tools());
      Workbench bench = workshop.bench(ffmpeg, context.settings());
      Maker maker = new Maker(ffmpeg, bench, asset.original(), context.scratch());
      Making making = makeAll(maker, plan.first(), folder, told(ticket, asset, context));
      if (making instanceof Making.Failed && !plan.otherwise().isEmpty()) {
        making = makeAll(maker, plan.otherwise(), folder, told(ticket, asset, context));
      }
      long most = context.settings().integer("most-gigabytes") * GIGABYTE;
      shelf.note(asset.sha256(), folder, most);
      return outcome(asset, making);
    }
  }

  /** Ready with the first variant: whoever waits need not wait for the others. */
  private static Making makeAll(Maker maker, List<Recipe> recipes, Path folder, Job job)
      throws IOException, InterruptedException, ToolException {
    Making making = new Making.Ended();
    for (Recipe recipe : recipes) {
      making = maker.make(recipe, folder, job);
      if (!(making instanceof Making.Made)) {
        return making;
      }
    }
    return making;
  }

  private static Job told(Desk.Ticket ticket, Asset asset, StageContext context) {
    return new Job() {
      @Override
      public boolean wanted() {
        return ticket.wanted();
      }

      @Override
      public void progress(double part) {
        ticket.progress(part);
        context.progress(asset, part);
      }
    };
  }

  private Outcome outcome(Asset asset, Making making) {
    return switch (making) {
      case Making.Made _ -> Outcome.done(preparations.ready(asset.id()));
      case Making.Ended _ ->
          new Outcome.Skipped("CANCELLED", "A person has ended it; what was made stays.");
      case Making.Killed _ ->
          new Outcome.Failed(
              Blame.TRANSIENT, "KILLED", "The program was ended; it goes on where it was.");
      case Making.NoRoom _ ->
          Outcome.missing("DISK_FULL", "The disk of thumbnails and previews is full.");
      case Making.Failed(var code, var sentence) ->
          failed(asset, new Refusal(code, sentence, "The original can be downloaded."));
    };
  }

  private Outcome refused(Asset asset, Refusal why) {
    return new Outcome.Skipped(why.code(), why.words(), preparations.failed(asset.id(), why));
  }

  /** Noted at once: a failure brings no write of its own. */
  private Outcome failed(Asset asset, Refusal why) {
    preparations.fail(asset.id(), why);
    return Outcome.broken(why.code(), why.words());
  }
}
