package org.photofactory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Senders that tell what their bytes have, so that they need not send what is known. */
class UploadDigestsIT {

  @RegisterExtension static final RunningSite here = new RunningSite();

  @Test
  void curl_does_not_send_the_bytes_of_a_known_file() throws Exception {
    byte[] photo = TestSite.jpeg("known " + "x".repeat(150_000) + UUID.randomUUID());
    long id = here.site().upload("first.jpg", photo, "2020-01-01T00:00:00Z");

    Curl.Answer answer = curl(photo, digest(photo));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.data().path("outcome").asText()).isEqualTo("duplicate");
    assertThat(answer.data().path("assetId").asLong()).isEqualTo(id);
    assertThat(answer.sent()).isZero();
  }

  @Test
  void curl_sends_the_bytes_of_a_new_file_when_it_is_told_to() throws Exception {
    byte[] photo = TestSite.jpeg("new " + "x".repeat(150_000) + UUID.randomUUID());

    Curl.Answer answer = curl(photo, digest(photo));

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.sent()).isEqualTo(photo.length);
  }

  @Test
  void a_client_that_does_not_wait_gets_the_same_answer() throws Exception {
    byte[] photo = TestSite.jpeg("hasty " + UUID.randomUUID());
    here.site().upload("first.jpg", photo, "2020-01-01T00:00:00Z");
    HttpResponse<byte[]> sent =
        here.site().post("/api/v1/uploads?name=again.jpg", photo, "Repr-Digest", digest(photo));
    HttpResponse<byte[]> waiting =
        here.site()
            .send(
                here.site()
                    .request("/api/v1/uploads?name=again.jpg")
                    .header("Repr-Digest", digest(photo))
                    .expectContinue(true)
                    .POST(BodyPublishers.ofByteArray(photo)));

    assertThat(sent.statusCode()).isEqualTo(200);
    assertThat(waiting.statusCode()).isEqualTo(200);
    assertThat(here.site().json(waiting).at("/data/outcome").asText()).isEqualTo("duplicate");
  }

  @Test
  void bytes_that_do_not_have_their_digest_are_not_kept() throws Exception {
    byte[] photo = TestSite.jpeg("broken on the way " + UUID.randomUUID());
    byte[] other = TestSite.jpeg("another " + UUID.randomUUID());

    HttpResponse<byte[]> answer =
        here.site().post("/api/v1/uploads?name=a.jpg", photo, "Repr-Digest", digest(other));

    assertThat(answer.statusCode()).isEqualTo(460);
    assertThat(here.site().json(answer).at("/error/code").asText()).isEqualTo("CHECKSUM_MISMATCH");
    assertThat(here.folder().resolve("uploads")).isEmptyDirectory();
    assertThat(
            here.site()
                .post("/api/v1/uploads?name=a.jpg", photo, "Repr-Digest", digest(photo))
                .statusCode())
        .isEqualTo(201);
  }

  @Test
  void a_damaged_original_is_healed_by_the_bytes_rather_than_called_known() throws Exception {
    byte[] photo = TestSite.jpeg("healed " + UUID.randomUUID());
    long id = here.site().upload("first.jpg", photo, "2020-01-01T00:00:00Z");
    String key =
        here.site().json(here.site().get("/api/v1/assets/" + id)).at("/data/vaultKey").asText();
    Path original = here.folder().resolve("vault").resolve(key);
    Files.delete(original);

    HttpResponse<byte[]> answer =
        here.site().post("/api/v1/uploads?name=again.jpg", photo, "Repr-Digest", digest(photo));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(original).hasBinaryContent(photo);
  }

  @Test
  void a_digest_that_cannot_be_checked_is_refused_rather_than_passed_over() throws Exception {
    for (String wrong :
        new String[] {
          "", "sha-256=abc", "sha-256=:abc:", "sha-256=:====:", "md5=:1B2M2Y8AsgTpgAmY7PhCfg==:"
        }) {
      HttpResponse<byte[]> answer =
          here.site().post("/api/v1/uploads?name=a.jpg", TestSite.jpeg("x"), "Repr-Digest", wrong);
      assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
    }
  }

  private static Curl.Answer curl(byte[] photo, String digest) throws Exception {
    Path file = Files.write(here.folder().resolve("photo-" + UUID.randomUUID() + ".jpg"), photo);
    return Curl.run(
        here.site(),
        "-H",
        "Expect: 100-continue",
        "-H",
        "Content-Type: image/jpeg",
        "-H",
        "Repr-Digest: " + digest,
        "--data-binary",
        "@" + file,
        here.site().uri("/api/v1/uploads?name=photo.jpg").toString());
  }

  static String digest(byte[] bytes) throws Exception {
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
    return "sha-256=:" + Base64.getEncoder().encodeToString(hash) + ":";
  }
}
