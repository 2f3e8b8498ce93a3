package org.photofactory.web.plugins;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.plugins.JarReport;
import org.photofactory.kernel.plugins.JarReport.Kind;
import org.photofactory.kernel.plugins.PluginCard;
import org.photofactory.kernel.plugins.PluginPanel;

/**
 * What is known of a jar of which nothing has run.
 *
 * @param id the plugin; empty when the jar does not tell
 * @param title its name for people; null when the jar does not tell
 * @param description one sentence; null when the jar does not tell
 * @param version its version; empty when the jar does not tell
 * @param bytes its size
 * @param sha256 of its bytes, to be named when it is installed
 * @param change whether it is new
 * @param from version that is there; null when none is
 * @param schemaChanges names of the files in it that change its own tables
 * @param panels the parts of the web app that it brings
 * @param trust how far it has to be trusted; null when the jar does not tell, or must not be
 *     unfolded
 * @param objections why it will not be installed, a sentence each; empty when it may
 */
public record InspectionView(
    String id,
    @Nullable String title,
    @Nullable String description,
    String version,
    long bytes,
    String sha256,
    Kind change,
    @Nullable String from,
    List<String> schemaChanges,
    List<PartView> panels,
    @Nullable TrustView trust,
    List<String> objections) {

  /**
   * A part of the web app.
   *
   * @param slot where it is shown
   * @param title its name for people
   */
  public record PartView(PluginPanel.Slot slot, String title) {

    static PartView of(PluginPanel panel) {
      return new PartView(panel.slot(), panel.title());
    }
  }

  /** As it is shown. */
  public static InspectionView of(JarReport report) {
    PluginCard.About about = report.about();
    return new InspectionView(
        report.id(),
        about == null ? null : about.title(),
        about == null ? null : about.description(),
        report.version(),
        report.file().bytes(),
        report.file().sha256(),
        report.change().kind(),
        report.change().from(),
        report.change().schemaChanges(),
        about == null ? List.of() : about.panels().stream().map(PartView::of).toList(),
        report.trust() == null ? null : TrustView.of(report.trust()),
        report.objections());
  }
}
