package org.photofactory.web.reference;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.zip.CRC32C;
import org.photofactory.web.door.Needs;
import org.photofactory.web.door.Right;
import org.photofactory.web.rest.Gives;

/**
 * This document. It is the same for every appliance of a version and tells nothing of this one, so
 * that tools can read it before they have a token.
 */
@Path("openapi.json")
@Produces(MediaType.APPLICATION_JSON)
public final class OpenApiResource {

  private static final String FILE = "openapi.json";

  /** The document as OpenAPI 3.1, without the envelope. */
  @Needs(Right.ANYBODY)
  @GET
  @Gives(StreamingOutput.class)
  @Gives(status = 304)
  public Response document(@Context Request request) {
    byte[] document = Held.DOCUMENT;
    ResponseBuilder unchanged = request.evaluatePreconditions(Held.TAG);
    ResponseBuilder answer =
        unchanged == null ? Response.ok((StreamingOutput) body -> body.write(document)) : unchanged;
    return answer.tag(Held.TAG).cacheControl(asking()).build();
  }

  /** Kept by who likes, but asked for again: another version may be installed. */
  private static CacheControl asking() {
    CacheControl asking = new CacheControl();
    asking.setNoCache(true);
    asking.setNoTransform(false);
    return asking;
  }

  /** Read when it is first asked for. */
  private static final class Held {
    private static final byte[] DOCUMENT = read();
    private static final EntityTag TAG = tag();

    private static byte[] read() {
      try (InputStream file = OpenApiResource.class.getResourceAsStream(FILE)) {
        return Objects.requireNonNull(file).readAllBytes();
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }

    private static EntityTag tag() {
      CRC32C sum = new CRC32C();
      sum.update(DOCUMENT);
      return new EntityTag(Long.toHexString(sum.getValue()), true);
    }
  }
}
