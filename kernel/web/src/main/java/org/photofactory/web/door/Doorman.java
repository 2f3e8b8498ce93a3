package org.photofactory.web.door;

import java.util.EnumSet;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Finds out who makes a request, before anything else looks at it. */
public final class Doorman extends Handler.Wrapper {

  private static final long HOME = 1;

  public Doorman(Handler inner) {
    super(inner);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    new Caller("console", HOME, EnumSet.allOf(Right.class), new Means.ByConsole())
        .introduce(request);
    return super.handle(request, response, callback);
  }
}
