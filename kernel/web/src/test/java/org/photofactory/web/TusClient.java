package org.photofactory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.Callable;

/** Speaks tus to a site word by word, wrong ones too. */
final class TusClient {

  static final String ROOT = "/api/v1/uploads/resumable";

  private final TestSite site;

  TusClient(TestSite site) {
    this.site = site;
  }

  HttpRequest.Builder request(String path) {
    return site.request(path).header("Tus-Resumable", "1.0.0");
  }

  HttpRequest.Builder chunk(String upload, long offset) {
    return request(upload)
        .header("Upload-Offset", "" + offset)
        .header("Content-Type", "application/offset+octet-stream");
  }

  /** Announces a file; returns the address of the upload. */
  String announce(String name, long length, String moreMetadata) throws Exception {
    HttpResponse<byte[]> answer = create("" + length, "filename " + base64(name) + moreMetadata);
    assertThat(answer.statusCode()).isEqualTo(201);
    return header(answer, "Location");
  }

  HttpResponse<byte[]> create(String length, String metadata) throws Exception {
    HttpRequest.Builder request = request(ROOT).header("Upload-Metadata", metadata);
    if (length != null) {
      request.header("Upload-Length", length);
    }
    return site.send(request.POST(BodyPublishers.noBody()));
  }

  HttpResponse<byte[]> patch(String upload, long offset, byte[] bytes, String... headers)
      throws Exception {
    HttpRequest.Builder request = chunk(upload, offset);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return site.send(request.method("PATCH", BodyPublishers.ofByteArray(bytes)));
  }

  HttpResponse<byte[]> head(String upload) throws Exception {
    return site.send(request(upload).method("HEAD", BodyPublishers.noBody()));
  }

  long offset(String upload) throws Exception {
    return Long.parseLong(header(head(upload), "Upload-Offset"));
  }

  /** The server learns of a broken connection a moment after it broke. */
  long offsetWhenFree(String upload) throws Exception {
    await("the upload is free", () -> head(upload).statusCode() == 200);
    return offset(upload);
  }

  /** Waits until so many bytes of an upload are on the site's disk. */
  void awaitBytes(String upload, long bytes) throws Exception {
    String id = upload.substring(upload.lastIndexOf('/') + 1);
    Path part = site.folder.resolve("uploads").resolve(id + ".bytes");
    await("the bytes are there", () -> Files.size(part) == bytes);
  }

  static String header(HttpResponse<byte[]> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void await(String what, Callable<Boolean> condition) throws Exception {
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!condition.call()) {
      assertThat(System.nanoTime()).as("in time: " + what).isLessThan(deadline);
      Thread.onSpinWait();
    }
  }
}
