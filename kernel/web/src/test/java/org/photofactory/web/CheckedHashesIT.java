package org.photofactory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.kernel.database.TestDatabase;

/** How much may be asked at once about hashes, where files may be large. */
class CheckedHashesIT {

  @RegisterExtension static final TestDatabase database = new TestDatabase();
  @TempDir Path folder;

  @Test
  void only_files_may_be_as_large_as_files() throws Exception {
    try (TestSite site = new TestSite(database.database(), folder, TestSite.http(16 << 20))) {
      String most = "[" + "{\"sha256\": \"%s\"},".formatted("0".repeat(64)).repeat(4999);
      assertThat(check(site, "", most + "{\"sha256\": \"" + "1".repeat(64) + "\"}]"))
          .isEqualTo(200);
      String endless = "[" + "{},".repeat(1 << 20) + "{}]";
      for (String tail : new String[] {"", "/", ";a=b"}) {
        assertThat(check(site, tail, endless)).as(tail).isEqualTo(413);
      }
    }
  }

  private static int check(TestSite site, String tail, String json) throws Exception {
    HttpResponse<byte[]> answer =
        site.post(
            "/api/v1/uploads/check" + tail,
            json.getBytes(StandardCharsets.US_ASCII),
            "Content-Type",
            "application/json");
    return answer.statusCode();
  }
}
