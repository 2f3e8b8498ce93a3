package org.photofactory.web;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A form as a client puts it together, or a hostile one. */
final class Form {

  static final String BOUNDARY = "----photofactory";

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Charset charset;

  Form() {
    this(StandardCharsets.UTF_8);
  }

  /** With names in another character set than clients use. */
  Form(Charset charset) {
    this.charset = charset;
  }

  Form field(String name, String text) {
    return part("Content-Disposition: form-data; name=\"" + name + "\"", text.getBytes(charset));
  }

  Form file(String name, byte[] content) {
    return part(
        "Content-Disposition: form-data; name=\"file\"; filename=\""
            + name
            + "\"\r\nContent-Type: image/jpeg",
        content);
  }

  Form part(String headers, byte[] content) {
    return raw("--" + BOUNDARY + "\r\n" + headers + "\r\n\r\n").bytes(content).raw("\r\n");
  }

  Form raw(String text) {
    return bytes(text.getBytes(charset));
  }

  private Form bytes(byte[] more) {
    bytes.writeBytes(more);
    return this;
  }

  byte[] end() {
    return raw("--" + BOUNDARY + "--\r\n").bytes.toByteArray();
  }

  /** All of it, without an end. */
  byte[] unfinished() {
    return bytes.toByteArray();
  }

  HttpResponse<byte[]> send(TestSite site) throws Exception {
    return send(site, end());
  }

  static HttpResponse<byte[]> send(TestSite site, byte[] form) throws Exception {
    return site.post(
        "/api/v1/uploads", form, "Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
  }
}
