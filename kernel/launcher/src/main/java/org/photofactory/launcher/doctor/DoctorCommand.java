package org.photofactory.launcher.doctor;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.photofactory.kernel.config.DataFolders;
import org.photofactory.kernel.config.RoomSettings;
import org.photofactory.launcher.cli.Command;
import org.photofactory.launcher.cli.ExitCode;
import org.photofactory.launcher.cli.Option;
import org.photofactory.launcher.cli.Terminal;
import org.photofactory.launcher.cli.Words;
import org.photofactory.launcher.client.LocalSite;

/** {@code doctor}: can this machine run the appliance, and if not, what helps? */
public final class DoctorCommand implements Command {

  private final Terminal terminal;
  private final Function<Words, Patient> patient;

  /**
   * What is looked at.
   *
   * @param settings what is set
   * @param site where the appliance answers
   * @param programs folder of the programs that came with it
   */
  public record Patient(RoomSettings settings, LocalSite site, Path programs) {

    private DataFolders folders() {
      return settings.folders();
    }

    /** Every folder the appliance writes to. */
    private List<Path> written() {
      DataFolders folders = folders();
      return List.of(
          folders.data(),
          folders.inbox(),
          folders.vault(),
          folders.derivatives(),
          folders.quarantine(),
          folders.trash(),
          folders.plugins(),
          folders.database());
    }
  }

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
    return List.of(
        new DiskCheck(patient.folders().data()),
        new RightsCheck(patient.written()),
        new MemoryCheck(machineMemory()),
        new ClockCheck(Clock.systemDefaultZone()),
        new TriedTools(
            patient.programs(), patient.folders().cache(), patient.settings().programs()),
        new DecoderCheck(patient.settings().decoder()),
        new ApplianceCheck(
            patient.site(),
            patient.folders().inbox(),
            new DatabaseCheck(patient.settings().database())));
  }

  private static long machineMemory() {
    var system = java.lang.management.ManagementFactory.getOperatingSystemMXBean();
    return system instanceof com.sun.management.OperatingSystemMXBean machine
        ? machine.getTotalMemorySize()
        : Long.MAX_VALUE;
  }
}
