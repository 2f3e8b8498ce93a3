package org.photofactory.plugins.watchedfolder;

import java.time.Duration;
import org.photofactory.spi.intake.ConnectorContext;

/** One stay at the folders, round after round. For one thread. */
final class Watch {

  private final ConnectorContext context;
  private final Memory memory;
  private final Troubles troubles = new Troubles();

  Watch(ConnectorContext context, Memory memory) {
    this.context = context;
    this.memory = memory;
  }

  /**
   * Looks through all folders once.
   *
   * @return how long to rest before the next time
   */
  Duration round() throws InterruptedException {
    Rules rules = Rules.of(context.settings());
    troubles.begin();
    try {
      look(rules);
    } catch (MemoryAwayException away) {
      troubles.addGeneral(String.valueOf(away.getMessage()));
    }
    troubles.end();
    report(rules);
    return troubles.pause(rules.interval());
  }

  private void look(Rules rules) throws InterruptedException, MemoryAwayException {
    Offering offering = new Offering(context, memory, troubles);
    Resting resting = new Resting(context, troubles, offering, rules.rest());
    Round round = new Round(memory, troubles, resting);
    Gate gate = new Gate(context.ownFolders());
    for (String name : rules.folders()) {
      Gate.Answer answer = gate.ask(name);
      if (answer.folder().isPresent()) {
        round.through(answer.folder().get());
      } else {
        troubles.add(answer.objection());
      }
    }
  }

  /** Says what is wrong, else what it does. */
  private void report(Rules rules) {
    troubles.message().ifPresentOrElse(context::trouble, () -> context.heartbeat(task(rules)));
  }

  private static String task(Rules rules) {
    int folders = rules.folders().size();
    return switch (folders) {
      case 0 -> "off: no folder is named";
      case 1 -> "watching 1 folder";
      default -> "watching %d folders".formatted(folders);
    };
  }
}
