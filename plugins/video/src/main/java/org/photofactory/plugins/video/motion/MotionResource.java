package org.photofactory.plugins.video.motion;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import org.photofactory.plugins.video.store.Counter;
import org.photofactory.spi.web.FileAnswer;

/** The films of motion photos. Thread-safe. */
@Path("motion/{id:[0-9]{1,18}}")
public final class MotionResource {

  private final Counter counter;

  public MotionResource(Counter counter) {
    this.counter = counter;
  }

  /** The film in a picture, by ranges. */
  @GET
  public FileAnswer film(@PathParam("id") long id, @Context SecurityContext security)
      throws IOException {
    return counter.file(security, id, Motions.FILE, "video/mp4");
  }
}
