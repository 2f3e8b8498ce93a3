package org.photofactory.kernel.pipeline;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.photofactory.kernel.pipeline.KeptPrograms.Kind;
import org.photofactory.spi.stage.KeptTools;
import org.photofactory.spi.stage.ToolRunner.ToolResult;

/**
 * Asks programs that are kept open, for one call. Whichever does not answer is not kept.
 *
 * @param plugin whose they are
 * @param running programs that end with the call
 */
record Asking(KeptPrograms programs, PluginIdentity plugin, Running running) implements KeptTools {

  /** What came of a question. */
  private record Told(ToolResult result, boolean answered) {}

  @Override
  public ToolResult ask(Question question, Duration limit)
      throws IOException, InterruptedException {
    plugin.demandAllowed(question.command());
    Kind kind = new Kind(plugin.id(), question.command());
    Optional<KeptProgram> waiting = programs.takeWaiting(kind);
    if (waiting.isPresent()) {
      Told told = ask(waiting.get(), kind, question, limit);
      if (told.answered() || told.result().timedOut()) {
        return told.result();
      }
      // It may have ended before it was asked; a new one tells whether the question ends it.
    }
    return ask(programs.start(kind), kind, question, limit).result();
  }

  private Told ask(KeptProgram program, Kind kind, Question question, Duration limit)
      throws InterruptedException {
    running.add(program.process());
    try {
      ToolResult result = program.ask(question, limit);
      running.check();
      return new Told(result, program.ready());
    } finally {
      running.remove(program.process());
      programs.giveBack(kind, program);
    }
  }
}
