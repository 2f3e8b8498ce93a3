package org.photofactory.plugins.video.sound;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.photofactory.plugins.video.store.Counter;

/** How loud recordings are. Thread-safe. */
@Path("waveform/{id:[0-9]{1,18}}")
public final class WaveformResource {

  private final Counter counter;
  private final Waveforms waveforms = new Waveforms();

  public WaveformResource(Counter counter) {
    this.counter = counter;
  }

  /**
   * How loud a recording is.
   *
   * @param peaks of equal parts from its beginning to its end, 0 (silence) to 255
   */
  public record Waveform(int[] peaks) {}

  /** The waveform of a recording. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Waveform waveform(@PathParam("id") long id, @Context SecurityContext security) {
    return new Waveform(counter.known(security, id, waveforms::find));
  }
}
