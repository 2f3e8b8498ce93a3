package org.photofactory.launcher.doctor;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.photofactory.launcher.cli.Command;
import org.photofactory.launcher.cli.ExitCode;
import org.photofactory.launcher.cli.Option;
import org.photofactory.launcher.cli.Terminal;
import org.photofactory.launcher.cli.Words;

/** {@code doctor}: can this machine run the appliance, and if not, what helps? */
public final class DoctorCommand implements Command {

  private final Terminal terminal;
  private final Function<Words, Patient> patient;

  /**
   * What is looked at.
   *
   * @param data folder of all data
   * @param folders every folder the appliance writes to
   * @param address where the appliance answers
   */
  public record Patient(Path data, List<Path> folders, URI address) {}

  /**
   * @param patient read from the configuration only when the command runs
   */
  public DoctorCommand(Terminal terminal, Function<Words, Patient> patient) {
    this.terminal = terminal;
    this.patient = patient;
  }

  @Override
  public String name() {
    return "doctor";
  }

  @Override
  public String operands() {
    return "";
  }

  @Override
  public String summary() {
    return "Check disk, rights, tools, port, clock and database, and say how to fix what is wrong";
  }

  @Override
  public List<Option> options() {
    return List.of(Option.CONFIG);
  }

  @Override
  public int run(Words words) throws InterruptedException {
    List<Finding> findings = new Doctor(checks(patient.apply(words))).examine();
    findings.forEach(finding -> terminal.out().print(finding.text()));
    boolean failed = findings.stream().anyMatch(finding -> finding.level() == Finding.Level.FAIL);
    return failed ? ExitCode.COMPLAINTS : ExitCode.OK;
  }

  private static List<Check> checks(Patient patient) {
    String searchPath = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return List.of(
        new DiskCheck(patient.data()),
        new RightsCheck(patient.folders()),
        new MemoryCheck(machineMemory()),
        new ClockCheck(Clock.systemDefaultZone()),
        new ToolsCheck(searchPath),
        new ApplianceCheck(patient.address()));
  }

  private static long machineMemory() {
    var system = java.lang.management.ManagementFactory.getOperatingSystemMXBean();
    return system instanceof com.sun.management.OperatingSystemMXBean machine
        ? machine.getTotalMemorySize()
        : Long.MAX_VALUE;
  }
}
