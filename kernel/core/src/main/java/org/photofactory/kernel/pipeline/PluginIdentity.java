package org.photofactory.kernel.pipeline;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.photofactory.kernel.programs.ProgramFinder;
import org.photofactory.spi.stage.Settings;

/**
 * The plugin that brings a stage.
 *
 * @param id plugin id, for example {@code hello-stage}
 * @param schema its PostgreSQL schema, for example {@code p_hello_stage}
 * @param present its settings as they are now
 * @param reach what is done for it beyond its own rooms
 */
public record PluginIdentity(String id, String schema, Supplier<Settings> present, Reach reach) {

  /**
   * What the factory does for a plugin beyond its own rooms, as far as the plugin has asked for it.
   *
   * @param programs those that may be run for it, named without a folder
   * @param hosts those that are spoken to for it, as its permissions write them
   */
  public record Reach(Set<String> programs, List<String> hosts) {

    /** Of a plugin that has asked for nothing. */
    public static final Reach NONE = running();

    public Reach {
      programs = Set.copyOf(programs);
      hosts = List.copyOf(hosts);
    }

    /** Of one that has asked for programs only. */
    public static Reach running(String... names) {
      return new Reach(Set.of(names), List.of());
    }
  }

  /** Its settings as they are now; whoever keeps them does not see what people change. */
  public Settings settings() {
    return present.get();
  }

  /**
   * Looks whether it may have a command run.
   *
   * @throws UndeclaredException when it has not asked for its program
   */
  void demandAllowed(List<String> command) throws UndeclaredException {
    String program = ProgramFinder.program(command);
    if (!reach.programs().contains(program)) {
      throw new UndeclaredException(
          "The plugin %s does not name the program %s in its permissions, so it is not run."
              .formatted(id, program));
    }
  }
}
