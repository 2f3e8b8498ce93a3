package org.photofactory.kernel.pipeline;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.photofactory.kernel.pipeline.CallContext.ScratchFolder;
import org.photofactory.spi.stage.KeptTools.Question;
import org.photofactory.spi.stage.ToolRunner.ToolResult;

/**
 * One program that stays open, and answers one question after the other. It runs below the scratch
 * folder, where the next appliance finds it if this one is killed. For one thread at a time.
 */
final class KeptProgram implements AutoCloseable {

  private static final int OUTPUT_LIMIT = 1 << 20;
  private static final int ERROR_LIMIT = 64 << 10;

  private final Process process;
  private final ScratchFolder folder;
  private final InputStream output;
  private final Drain errors;
  private boolean ready = true;

  private KeptProgram(Process process, ScratchFolder folder) {
    this.process = process;
    this.folder = folder;
    this.output = new BufferedInputStream(process.getInputStream());
    this.errors = Drain.of(process.getErrorStream(), ERROR_LIMIT);
  }

  /**
   * Starts one.
   *
   * @param command with its program located
   */
  static KeptProgram start(List<String> command, ScratchFolder folder) throws IOException {
    try {
      Process process = new ProcessBuilder(command).directory(folder.path().toFile()).start();
      return new KeptProgram(process, folder);
    } catch (IOException notInstalled) {
      folder.close();
      throw notInstalled;
    }
  }

  Process process() {
    return process;
  }

  boolean alive() {
    return process.isAlive();
  }

  /** True when it has answered whatever it was asked. */
  boolean ready() {
    return ready;
  }

  /** Asks it; what does not answer in time is killed. */
  ToolResult ask(Question question, Duration limit) throws InterruptedException {
    ready = false;
    errors.forget();
    Answer answer = new Answer(question.end().getBytes(StandardCharsets.UTF_8));
    Thread talk = Thread.ofVirtual().start(() -> talk(question, answer));
    boolean inTime = talk.join(limit);
    ready = answer.whole();
    if (!ready) {
      Running.kill(process);
      process.waitFor();
    }
    int code = ready ? 0 : inTime ? process.exitValue() : -1;
    return new ToolResult(code, !inTime && !ready, answer.text(), errors.soFar());
  }

  private void talk(Question question, Answer answer) {
    try {
      OutputStream input = process.getOutputStream();
      for (String line : question.lines()) {
        input.write((line + '\n').getBytes(StandardCharsets.UTF_8));
      }
      input.flush();
      int next = output.read();
      while (next >= 0 && !answer.endsWith((byte) next)) {
        next = output.read();
      }
    } catch (IOException ended) {
      // It is no more; what it said until then is kept.
    }
  }

  @Override
  public void close() {
    Running.kill(process);
    folder.close();
  }

  /** What it says, up to the line that ends it. */
  private static final class Answer {

    private final byte[] end;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private boolean whole;

    private Answer(byte[] end) {
      this.end = end;
    }

    /** Takes a byte; true when the answer ends with it. */
    private synchronized boolean endsWith(byte next) {
      if (next != '\n') {
        // A line without end must not fill the memory.
        line.write(new byte[] {next}, 0, line.size() < OUTPUT_LIMIT ? 1 : 0);
        return false;
      }
      whole = Arrays.equals(line.toByteArray(), end);
      if (!whole) {
        line.write(next);
        said.write(line.toByteArray(), 0, Math.min(line.size(), OUTPUT_LIMIT - said.size()));
        line.reset();
      }
      return whole;
    }

    private synchronized boolean whole() {
      return whole;
    }

    private synchronized String text() {
      return said.toString(StandardCharsets.UTF_8);
    }
  }
}
