package org.photofactory.web.dav;

import java.time.Clock;
import org.eclipse.jetty.server.Handler;
import org.photofactory.kernel.ledger.drops.Drops;
import org.photofactory.web.KernelServices;
import org.photofactory.web.rest.Problems;
import org.photofactory.web.uploads.PrivateFolder;

/** The folder into which programs drop files, with all that belongs to it. Thread-safe. */
public final class DropFolder implements AutoCloseable {

  private static final String NAME = "dropped";

  private final KernelServices kernel;
  private final DropBox box;
  private final DropWatch watch;
  private final Clock clock = Clock.systemUTC();

  /**
   * @param uploads private folder for files being received
   */
  public DropFolder(KernelServices kernel, PrivateFolder uploads) {
    this.kernel = kernel;
    Drops drops = new Drops(kernel.ledger().database(), clock);
    DropFiles files = new DropFiles(uploads.within(NAME));
    Settling settling = new Settling(drops, files, kernel.shelves().door().intakes(), clock);
    this.watch = new DropWatch(drops, files, settling, clock);
    this.box = new DropBox(drops, files, watch::ring);
  }

  /** Begins to bring what has come to rest to the intake. */
  public void start() {
    watch.start();
  }

  /**
   * What answers below {@code /dav/}.
   *
   * @param mostBytes of a file
   */
  public Handler handler(Problems problems, long mostBytes) {
    Locks locks = new Locks(clock);
    return new DavHandler(
        new DavMethods(
            new Fetching(box, kernel.shelves()),
            new Listing(box, locks, clock),
            new Patching(box),
            new Putting(box, kernel.shelves().door().rooms(), mostBytes),
            new Arranging(box, locks),
            new Locking(box, locks, clock),
            new LockGuard(box, locks)),
        problems);
  }

  /** Ends when the file in hand has been taken in. */
  @Override
  public void close() throws InterruptedException {
    watch.close();
  }
}
