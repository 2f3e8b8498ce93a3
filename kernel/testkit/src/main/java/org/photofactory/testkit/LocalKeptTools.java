package org.photofactory.testkit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.photofactory.spi.stage.KeptTools;
import org.photofactory.spi.stage.StageContext;
import org.photofactory.spi.stage.ToolRunner.ToolResult;

/** Asks real programs in the harness's scratch folder; each ends after its first answer. */
record LocalKeptTools(StageContext context, ProgramPlaces programs) implements KeptTools {

  @Override
  public ToolResult ask(Question question, Duration timeout)
      throws IOException, InterruptedException {
    Path errors = Files.createTempFile("kept", ".err");
    Process process =
        new ProcessBuilder(programs.located(question.command()))
            .directory(context.scratch().toFile())
            .redirectError(errors.toFile())
            .start();
    StringBuffer said = new StringBuffer();
    Thread talk = Thread.ofVirtual().start(() -> talk(process, question, said));
    try {
      boolean inTime = talk.join(timeout);
      boolean answered = said.indexOf(question.end() + '\n') >= 0;
      if (answered) {
        said.setLength(said.indexOf(question.end() + '\n'));
      }
      process.destroyForcibly();
      int code = answered ? 0 : inTime ? process.waitFor() : -1;
      String complaints = Files.readString(errors);
      return new ToolResult(code, !inTime && !answered, said.toString(), complaints);
    } finally {
      process.destroyForcibly();
      Files.delete(errors);
    }
  }

  private static void talk(Process process, Question question, StringBuffer said) {
    try (Writer input = process.outputWriter(StandardCharsets.UTF_8);
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      input.write(String.join("\n", question.lines()) + '\n');
      input.flush();
      String line = output.readLine();
      while (line != null) {
        said.append(line).append('\n');
        line = line.equals(question.end()) ? null : output.readLine();
      }
    } catch (IOException ended) {
      // It was killed; what it said until then is kept.
    }
  }
}
