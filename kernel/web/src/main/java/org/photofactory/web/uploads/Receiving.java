package org.photofactory.web.uploads;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import org.photofactory.kernel.database.Database;
import org.photofactory.kernel.ledger.tasks.UploadTasks;
import org.photofactory.web.KernelServices;
import org.photofactory.web.WebSettings;
import org.photofactory.web.rest.Problems;
import org.photofactory.web.uploads.resumable.ResumableStore;
import org.photofactory.web.uploads.resumable.ResumableUploads;
import org.photofactory.web.uploads.resumable.ResumableUploadsResource;
import org.photofactory.web.uploads.resumable.TusVersion;

/** All ways in which files are received. Start and close it once each. */
public final class Receiving implements AutoCloseable {

  private final KernelServices kernel;
  private final Delivery delivery;
  private final UploadFolder folder;
  private final TaskDesk desk;
  private final Forms forms;
  private final ResumableUploads resumable;
  private final TaskWorker worker;
  private final long mostBytes;

  public Receiving(
      WebSettings settings, KernelServices kernel, JsonMapper mapper, Problems problems) {
    Clock clock = Clock.systemUTC();
    Database database = kernel.ledger().database();
    this.kernel = kernel;
    this.mostBytes = settings.http().maxUploadBytes();
    this.delivery = new Delivery(kernel.shelves().door(), database);
    this.folder = new UploadFolder(folder(settings, kernel));
    this.desk = new TaskDesk(folder, new UploadTasks(database, clock), kernel.signals().events());
    this.forms = new Forms(delivery, desk, mapper, problems);
    this.resumable =
        new ResumableUploads(new ResumableStore(folder, mapper, clock), delivery, desk);
    this.worker = new TaskWorker(desk, delivery, database);
  }

  /** Where files are received. */
  public static PrivateFolder folder(WebSettings settings, KernelServices kernel) {
    return PrivateFolder.at(
        settings.uploads(), Disks.of(kernel.shelves().door().vault(), settings.reserveBytes()));
  }

  /** The files that are received there. */
  public UploadFolder files() {
    return folder;
  }

  /** Removes what nobody will go on with, and goes on with the rest. */
  public void start() throws IOException {
    folder.sweep();
    resumable.start();
    worker.start(new Orphans(folder, desk.tasks(), resumable::knows), resumable::prune);
  }

  /** What answers below {@code uploads} and {@code tasks}. */
  public Set<Object> resources() {
    return Set.of(
        new UploadsResource(delivery, desk, forms),
        new CheckResource(kernel.shelves().door().holdings()),
        new TasksResource(desk.tasks()),
        new ResumableUploadsResource(resumable, mostBytes),
        new TusVersion());
  }

  /** Lets what is being taken in be finished. */
  @Override
  public void close() throws InterruptedException {
    worker.close();
  }
}
