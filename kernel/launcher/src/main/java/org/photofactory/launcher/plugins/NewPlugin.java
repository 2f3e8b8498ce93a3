package org.photofactory.launcher.plugins;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.photofactory.launcher.authoring.Samples;
import org.photofactory.launcher.cli.ExitCode;
import org.photofactory.launcher.cli.Option;
import org.photofactory.launcher.cli.Terminal;
import org.photofactory.launcher.cli.Words;

/**
 * {@code plugin new ID}: writes a project for a plugin that builds as it is. Needs no appliance
 * that runs.
 *
 * @param samples what projects begin as
 * @param terminal tells
 */
record NewPlugin(Samples samples, Terminal terminal) implements Verb {

  private static final Option LIKE =
      new Option("--like", "SAMPLE", "new: the plugin to begin as; default: " + Samples.FIRST);
  private static final Option IN =
      new Option("--in", "FOLDER", "new: where the project goes; default: a folder of its name");

  @Override
  public String name() {
    return "new";
  }

  @Override
  public String operand() {
    return "ID";
  }

  @Override
  public List<Option> options() {
    return List.of(LIKE, IN);
  }

  @Override
  public int run(Words words) throws IOException {
    String id = words.operands().get(1);
    String like = words.value(LIKE).orElse(Samples.FIRST);
    Path project = words.value(IN).map(Path::of).orElse(Path.of(id));
    samples.write(id, like, project);
    terminal
        .out()
        .print(
            """
            %1$s is a plugin now, as %2$s is. It builds, and does what that one does; change what you like.

              mvn -f %1$s/pom.xml package      builds and tests it
              photofactory plugin dev %1$s     installs each build in the running factory
            """
                .formatted(project, like));
    return ExitCode.OK;
  }
}
