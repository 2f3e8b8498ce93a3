package org.photofactory.kernel.notices;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.photofactory.kernel.status.ServiceStatus;
import org.photofactory.kernel.status.StatusBoard;
import org.photofactory.spi.notice.Notice.Level;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How everything fares: the services on the board, and what others know of plugins, stages, disks
 * and the door. Thread-safe.
 */
public final class Wellbeing implements Supplier<List<Sign>> {

  private static final Logger log = LoggerFactory.getLogger(Wellbeing.class);

  private final StatusBoard board;
  private final Set<String> covered;
  private final List<Supplier<List<Sign>>> others;

  /**
   * @param covered services whose warnings the others tell in more words; their errors are told
   */
  public Wellbeing(StatusBoard board, Set<String> covered, List<Supplier<List<Sign>>> others) {
    this.board = board;
    this.covered = Set.copyOf(covered);
    this.others = List.copyOf(others);
  }

  @Override
  public List<Sign> get() {
    List<Sign> signs = new ArrayList<>();
    board.services().stream().filter(this::isTold).map(Wellbeing::sign).forEach(signs::add);
    others.forEach(other -> signs.addAll(asked(other)));
    return signs;
  }

  private boolean isTold(ServiceStatus service) {
    return switch (service.health()) {
      case OK, ERROR -> !service.name().equals(Notices.SERVICE);
      case WARN -> !service.name().equals(Notices.SERVICE) && !covered.contains(service.name());
      case STOPPED -> false;
    };
  }

  /**
   * What cannot be asked just now, since the database is away, keeps nothing else from being told.
   */
  private static List<Sign> asked(Supplier<List<Sign>> other) {
    try {
      return other.get();
    } catch (RuntimeException failure) {
      log.debug("Something cannot be looked at just now", failure);
      return List.of();
    }
  }

  private static Sign sign(ServiceStatus service) {
    String about = Rule.SERVICE + "/" + service.name();
    String name = "“" + service.name() + "”";
    String text = "It says: " + service.currentTask();
    return switch (service.health()) {
      case OK, STOPPED -> Sign.well(about, name);
      case WARN -> Sign.bad(about, Level.WARN, name + " is not in order", text);
      case ERROR -> Sign.bad(about, Level.ERROR, name + " does not work", text);
    };
  }
}
