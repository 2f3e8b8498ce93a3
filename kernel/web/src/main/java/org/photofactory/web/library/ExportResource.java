package org.photofactory.web.library;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.photofactory.kernel.ledger.Eyes;
import org.photofactory.kernel.ledger.library.AssetLine;
import org.photofactory.kernel.ledger.library.Library;
import org.photofactory.web.door.Caller;
import org.photofactory.web.door.Needs;
import org.photofactory.web.door.Right;
import org.photofactory.web.rest.Gives;

/**
 * The whole library, a line for each asset. It is read in windows by id rather than through one
 * open cursor: a slow reader then holds no connection and keeps no old rows alive.
 */
@Path("assets/export")
public final class ExportResource {

  private static final int WINDOW = 1000;

  private final Library library;
  private final ObjectWriter json;

  public ExportResource(Library library, JsonMapper mapper) {
    this.library = library;
    this.json = mapper.writerFor(AssetLineView.class);
  }

  /** Every asset outside the trash, oldest id first. */
  @Needs(Right.READ)
  @GET
  @Produces("application/x-ndjson")
  @Gives(AssetLineView.class)
  public StreamingOutput export(@Context SecurityContext security) {
    Eyes eyes = Caller.of(security).eyes();
    List<AssetLine> first = library.lines(eyes, 0, WINDOW);
    return body -> write(eyes, first, body);
  }

  private void write(Eyes eyes, List<AssetLine> first, OutputStream body) throws IOException {
    List<AssetLine> window = first;
    while (!window.isEmpty()) {
      for (AssetLine line : window) {
        body.write(json.writeValueAsBytes(AssetLineView.of(line)));
        body.write('\n');
      }
      window = library.lines(eyes, window.getLast().id(), WINDOW);
    }
  }
}
