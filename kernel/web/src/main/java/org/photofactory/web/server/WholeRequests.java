package org.photofactory.web.server;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Has every request end where it ends, whoever answers it and whether or not they read its body: an
 * answer that comes before the end of the body says that it is the last on this connection, and
 * what is still sent is read and forgotten. So nothing of a body is ever taken for a request, no
 * answer for that of another, and who sends much sees why it was not wanted.
 */
public final class WholeRequests extends Handler.Wrapper {

  /**
   * @param inner whatever answers
   */
  public WholeRequests(Handler inner) {
    super(inner);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    if (!bringsBody(request)) {
      return super.handle(request, response, callback);
    }
    Body body = new Body(request);
    Answer answer = new Answer(body, response);
    Ending ending = new Ending(body, answer, callback);
    try {
      if (!super.handle(body, answer, ending)) {
        Response.writeError(body, answer, ending, 404);
      }
    } catch (Exception failure) {
      if (answer.isCommitted()) {
        throw failure;
      }
      Response.writeError(body, answer, ending, failure);
    }
    return true;
  }

  private static boolean bringsBody(Request request) {
    return request.getLength() > 0 || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
  }

  /** Knows whether it was read to its end. */
  private static final class Body extends Request.Wrapper {
    private long bytes;
    private boolean ended;

    Body(Request request) {
      super(request);
    }

    @Override
    public Content.@Nullable Chunk read() {
      Content.Chunk chunk = super.read();
      if (chunk != null && !Content.Chunk.isFailure(chunk)) {
        bytes += chunk.remaining();
        ended |= chunk.isLast() || bytes == getLength();
      }
      return chunk;
    }

    /** Jetty would read some of it and then nothing more, so that nobody could hear it out. */
    @Override
    public boolean consumeAvailable() {
      return ended;
    }

    boolean ended() {
      return ended;
    }
  }

  /** Says that it is the last one when it comes before the end of the body. */
  private static final class Answer extends Response.Wrapper {
    private final Body body;

    Answer(Body body, Response response) {
      super(body, response);
      this.body = body;
    }

    @Override
    public void write(boolean last, ByteBuffer content, Callback callback) {
      sayIfLast();
      super.write(last, content, callback);
    }

    void sayIfLast() {
      if (!body.ended() && !isCommitted()) {
        getHeaders().put(HttpFields.CONNECTION_CLOSE);
      }
    }
  }

  /** Hears the sender out between the answer and the end of the request. */
  private record Ending(Body body, Answer answer, Callback callback) implements Callback {

    @Override
    public void succeeded() {
      if (body.ended()) {
        callback.succeeded();
      } else {
        // What was not sent yet would wait for the rest of the body.
        answer.write(true, null, Callback.from(this::hearOut, callback::failed));
      }
    }

    @Override
    public void failed(Throwable failure) {
      callback.failed(failure);
    }

    private void hearOut() {
      LineEnd.of(body, callback::succeeded);
    }
  }
}
