package org.photofactory.launcher;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.photofactory.launcher.cli.Terminal;

/** A terminal whose lines can be read back. */
public final class Console {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private boolean outClosed;
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  public Terminal terminal() {
    return new Terminal(
        new PrintStream(closable(), true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        false);
  }

  /** From now on writing to {@code out} fails, as when the reader of a pipe has gone. */
  public void closeOut() {
    outClosed = true;
  }

  private OutputStream closable() {
    return new FilterOutputStream(out) {
      @Override
      public void write(int value) throws IOException {
        if (outClosed) {
          throw new IOException("Broken pipe");
        }
        super.write(value);
      }
    };
  }

  public String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  public String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
