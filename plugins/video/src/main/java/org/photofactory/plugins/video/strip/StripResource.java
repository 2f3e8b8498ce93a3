package org.photofactory.plugins.video.strip;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import org.photofactory.plugins.video.store.Counter;
import org.photofactory.spi.web.FileAnswer;

/** Small pictures of films, on one sheet each. Thread-safe. */
@Path("strip/{id:[0-9]{1,18}}")
public final class StripResource {

  private final Counter counter;

  public StripResource(Counter counter) {
    this.counter = counter;
  }

  /** The sheet of a film; where what lies on it, its playback tells. */
  @GET
  public FileAnswer sheet(@PathParam("id") long id, @Context SecurityContext security)
      throws IOException {
    return counter.file(security, id, Strips.FILE, "image/jpeg");
  }
}
