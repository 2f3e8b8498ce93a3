package org.photofactory.launcher.plugins;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.photofactory.launcher.cli.Printable;
import org.photofactory.launcher.client.ApiException;
import org.photofactory.launcher.client.ApplianceClient;
import org.photofactory.launcher.client.Percent;
import org.photofactory.launcher.client.Waiting;

/** Where a jar is that is to be installed. */
sealed interface JarSource {

  /** Says all that installing it would; nothing of it runs. */
  JsonNode inspect(ApplianceClient client) throws IOException, InterruptedException;

  /**
   * Has the host take it; what becomes of it is told by the plugin.
   *
   * @param sha256 what the inspection has said, so that nothing else is installed than what was
   *     looked at
   * @param older whether it may take the place of a newer version
   */
  void handIn(ApplianceClient client, String sha256, boolean older)
      throws IOException, InterruptedException;

  /**
   * Here.
   *
   * @param jar the file
   */
  record Upload(Path jar) implements JarSource {

    @Override
    public JsonNode inspect(ApplianceClient client) throws IOException {
      return client.send(Site.PLUGINS + "/inspection", jar);
    }

    @Override
    public void handIn(ApplianceClient client, String sha256, boolean older) throws IOException {
      client.send(Site.PLUGINS + query(sha256, older), jar);
    }
  }

  /**
   * In a catalog.
   *
   * @param catalog its number
   * @param plugin id of the plugin
   * @param version of it
   */
  record Offered(long catalog, String plugin, String version) implements JarSource {

    private static final Duration PAUSE = Duration.ofMillis(200);

    /** Waits until it has come, however long that takes. */
    @Override
    public JsonNode inspect(ApplianceClient client) throws IOException, InterruptedException {
      JsonNode inspection = client.errand(path() + "/inspection", null);
      String place = Offers.PATH + "/inspections/" + Printable.text(inspection, "id");
      Waiting waiting = Waiting.patiently(PAUSE);
      try {
        while (isComing(inspection)) {
          waiting.pause();
          inspection = client.read(place);
        }
      } finally {
        if (isComing(inspection)) {
          breakOff(client, place);
        }
      }
      demandNoTrouble(inspection);
      return inspection.path("report");
    }

    /** Best effort: what nobody asks about any more makes room for others by itself. */
    private static void breakOff(ApplianceClient client, String place) {
      try {
        client.ask("DELETE", place, null);
      } catch (IOException unheard) {
        // Why it is not waited for any more is what people are to hear.
      }
    }

    /** Waits until it has come, however long that takes. */
    @Override
    public void handIn(ApplianceClient client, String sha256, boolean older)
        throws IOException, InterruptedException {
      JsonNode download = client.errand(path() + query(sha256, older), null);
      String id = Printable.text(download, "id");
      Waiting waiting = Waiting.patiently(PAUSE);
      while (isComing(download)) {
        waiting.pause();
        download = find(client, id);
      }
      demandNoTrouble(download);
    }

    private static void demandNoTrouble(JsonNode onItsWay) throws ApiException {
      if (Printable.text(onItsWay, "state").equals("FAILED")) {
        throw new ApiException(200, onItsWay.path("trouble"));
      }
    }

    private static boolean isComing(JsonNode download) {
      String state = Printable.text(download, "state");
      return state.equals("WAITING") || state.equals("COMING");
    }

    private JsonNode find(ApplianceClient client, String id) throws IOException {
      for (JsonNode download : client.read(Offers.PATH + "/downloads")) {
        if (Printable.text(download, "id").equals(id)) {
          return download;
        }
      }
      throw new IOException(
          "the appliance knows nothing of it any more; 'photofactory plugin show %s' tells how it is."
              .formatted(plugin));
    }

    private String path() {
      return "%s/%d/%s/%s"
          .formatted(Offers.PATH, catalog, Percent.encoded(plugin), Percent.encoded(version));
    }
  }

  private static String query(String sha256, boolean older) {
    return "?sha256=%s&older=%s".formatted(sha256, older);
  }
}
