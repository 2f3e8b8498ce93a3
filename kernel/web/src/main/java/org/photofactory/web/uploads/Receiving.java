package org.photofactory.web.uploads;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Clock;
import java.util.Set;
import org.photofactory.kernel.database.Database;
import org.photofactory.spi.intake.Intake;
import org.photofactory.web.WebSettings;
import org.photofactory.web.uploads.resumable.ResumableUploads;
import org.photofactory.web.uploads.resumable.ResumableUploadsResource;
import org.photofactory.web.uploads.resumable.TusVersion;

/** All ways in which files are received. Thread-safe. */
public final class Receiving {

  private static final String RESUMABLE = "resumable";

  private final Intake intake;
  private final Database database;
  private final UploadFolder whole;
  private final ResumableUploads resumable;
  private final long mostBytes;

  public Receiving(WebSettings settings, Intake intake, Database database, JsonMapper mapper) {
    PrivateFolder root = PrivateFolder.at(settings.uploads(), settings.reserveBytes());
    this.intake = intake;
    this.database = database;
    this.mostBytes = settings.http().maxUploadBytes();
    this.whole = new UploadFolder(root);
    this.resumable =
        new ResumableUploads(root.within(RESUMABLE), mapper, Clock.systemUTC(), intake);
  }

  /** Removes what nobody will go on with. */
  public void sweep() {
    whole.sweep();
    resumable.prune();
  }

  /** What answers below {@code uploads}. */
  public Set<Object> resources() {
    return Set.of(
        new UploadsResource(whole, intake, database),
        new ResumableUploadsResource(resumable, mostBytes),
        new TusVersion());
  }
}
