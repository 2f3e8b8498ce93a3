package org.photofactory.web.uploads;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Clock;
import java.util.Set;
import org.photofactory.kernel.vault.intake.Holdings;
import org.photofactory.web.KernelServices;
import org.photofactory.web.WebSettings;
import org.photofactory.web.rest.Problems;
import org.photofactory.web.uploads.resumable.ResumableUploads;
import org.photofactory.web.uploads.resumable.ResumableUploadsResource;
import org.photofactory.web.uploads.resumable.TusVersion;

/** All ways in which files are received. Thread-safe. */
public final class Receiving {

  private static final String RESUMABLE = "resumable";

  private final Delivery delivery;
  private final Holdings holdings;
  private final UploadFolder whole;
  private final Forms forms;
  private final ResumableUploads resumable;
  private final long mostBytes;

  public Receiving(
      WebSettings settings, KernelServices kernel, JsonMapper mapper, Problems problems) {
    PrivateFolder root = PrivateFolder.at(settings.uploads(), settings.reserveBytes());
    this.delivery = new Delivery(kernel.shelves().door(), kernel.ledger().database());
    this.holdings = kernel.shelves().door().holdings();
    this.mostBytes = settings.http().maxUploadBytes();
    this.whole = new UploadFolder(root);
    this.forms = new Forms(whole, delivery, mapper, problems);
    this.resumable =
        new ResumableUploads(root.within(RESUMABLE), mapper, Clock.systemUTC(), delivery);
  }

  /** Removes what nobody will go on with. */
  public void sweep() {
    whole.sweep();
    resumable.prune();
  }

  /** What answers below {@code uploads}. */
  public Set<Object> resources() {
    return Set.of(
        new UploadsResource(whole, delivery, forms),
        new CheckResource(holdings),
        new ResumableUploadsResource(resumable, mostBytes),
        new TusVersion());
  }
}
