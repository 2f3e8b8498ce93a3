package org.photofactory.web.network;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.config.Patience;

/**
 * Gives up on bodies that come by drops. Jetty gives up on those that do not come at all; its own
 * handler for this hides the body from whoever answers early.
 */
public final class SteadyBodies extends Handler.Wrapper {

  private final Patience patience;

  public SteadyBodies(Patience patience, Handler inner) {
    super(inner);
    this.patience = patience;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    return super.handle(new Measured(request, patience), response, callback);
  }

  /** Read by one thread at a time, as all requests are. */
  private static final class Measured extends Request.Wrapper {
    private final Patience patience;
    private long begun;
    private long bytes;
    private Content.@Nullable Chunk givenUp;

    Measured(Request request, Patience patience) {
      super(request);
      this.patience = patience;
    }

    @Override
    public Content.@Nullable Chunk read() {
      if (givenUp != null) {
        return givenUp;
      }
      Content.Chunk chunk = super.read();
      if (chunk != null) {
        bytes += chunk.remaining();
      }
      return chunk;
    }

    @Override
    public void demand(Runnable more) {
      if (tooSlow()) {
        givenUp = Content.Chunk.from(new TimeoutException("the body comes too slowly"));
        more.run();
      } else {
        super.demand(more);
      }
    }

    /** What has only just begun may have a bad start. */
    private boolean tooSlow() {
      if (begun == 0) {
        begun = System.nanoTime() | 1;
        return false;
      }
      long waited = System.nanoTime() - begun;
      return waited > patience.head().toNanos()
          && bytes < TimeUnit.NANOSECONDS.toSeconds(waited) * patience.bodyBytesPerSecond();
    }
  }
}
