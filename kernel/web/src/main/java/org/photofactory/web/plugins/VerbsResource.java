package org.photofactory.web.plugins;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.photofactory.kernel.accounts.AuditTrail;
import org.photofactory.kernel.accounts.AuditTrail.Action;
import org.photofactory.kernel.plugins.RunningVerb;
import org.photofactory.kernel.plugins.RunningVerb.Word;
import org.photofactory.kernel.plugins.VerbDesk;
import org.photofactory.web.door.Caller;
import org.photofactory.web.door.Needs;
import org.photofactory.web.door.Right;
import org.photofactory.web.rest.Fields;
import org.photofactory.web.rest.Gives;
import org.photofactory.web.rest.Problem;

/** What plugins can be told to do from a terminal. */
@Path("verbs")
public final class VerbsResource {

  /** By a word now and then it is noticed that the terminal has gone. */
  private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(5);

  private final VerbDesk desk;
  private final AuditTrail trail;
  private final ObjectWriter json;

  public VerbsResource(VerbDesk desk, AuditTrail trail, JsonMapper mapper) {
    this.desk = desk;
    this.trail = trail;
    this.json = mapper.writerFor(VerbLineView.class);
  }

  /** All of them, by plugin and name. */
  @Needs(Right.ADMIN)
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public List<VerbView> list() {
    return desk.verbs().stream().map(VerbView::of).toList();
  }

  /**
   * Has a plugin do one, and answers with what it says, a JSON line each, as it says it; the last
   * line tells how it ended. When the line breaks, the verb is told to end.
   */
  @Needs(Right.ADMIN)
  @POST
  @Path("{plugin}/{verb}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces("application/x-ndjson")
  @Gives(VerbLineView.class)
  public StreamingOutput run(
      @PathParam("plugin") String plugin,
      @PathParam("verb") String verb,
      @Context SecurityContext security,
      VerbWords typed) {
    List<String> words = Objects.requireNonNullElse(Fields.body(typed).words(), List.of());
    demandThere(plugin, verb);
    // Before it begins: what is not written down is not done.
    trail.write(Caller.of(security).origin(), Action.PLUGIN_VERB_RUN, plugin + ": " + verb);
    RunningVerb running = desk.begin(plugin, verb, words).orElseThrow(() -> missing(plugin, verb));
    return body -> copy(running, body);
  }

  private void copy(RunningVerb running, OutputStream body) throws IOException {
    try (running) {
      VerbLineView line = VerbLineView.alive();
      while (line.exit() == null) {
        Optional<Word> word = running.next(SIGN_OF_LIFE);
        line = word.map(VerbLineView::of).orElseGet(VerbLineView::alive);
        body.write(json.writeValueAsBytes(line));
        body.write('\n');
        body.flush();
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the appliance ends");
    }
  }

  private void demandThere(String plugin, String verb) {
    if (desk.verbs().stream()
        .noneMatch(known -> known.plugin().equals(plugin) && known.name().equals(verb))) {
      throw missing(plugin, verb);
    }
  }

  private static RuntimeException missing(String plugin, String verb) {
    return Problem.of(
            404,
            "VERB_NOT_FOUND",
            "There is no plugin " + plugin + " with a verb " + verb + ", or it does not run.",
            "GET /api/v1/verbs lists those that there are.")
        .asException();
  }
}
