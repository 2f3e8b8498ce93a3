package org.photofactory.launcher.doctor;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.photofactory.decoder.pool.DecoderSettings;
import org.photofactory.kernel.config.DataFolders;
import org.photofactory.kernel.database.DatabaseSettings;
import org.photofactory.kernel.status.SearchPath;
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
   * @param folders where its data lies
   * @param database which server it uses
   * @param site where the appliance answers
   * @param decoder how it decodes pictures
   */
  public record Patient(
      DataFolders folders, DatabaseSettings database, LocalSite site, DecoderSettings decoder) {

    /** Every folder the appliance writes to. */
    private List<Path> written() {
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
        new ToolsCheck(SearchPath.ofProcess(), System.getProperty("user.name").equals("root")),
        new DecoderCheck(patient.decoder()),
        new ApplianceCheck(
            patient.site(), patient.folders().inbox(), new DatabaseCheck(patient.database())));
  }

  private static long machineMemory() {
    var system = java.lang.management.ManagementFactory.getOperatingSystemMXBean();
    return system instanceof com.sun.management.OperatingSystemMXBean machine
        ? machine.getTotalMemorySize()
        : Long.MAX_VALUE;
  }
}
