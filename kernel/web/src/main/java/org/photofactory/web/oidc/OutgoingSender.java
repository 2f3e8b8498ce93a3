package org.photofactory.web.oidc;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.photofactory.spi.outgoing.Outgoing;
import org.photofactory.spi.outgoing.WebAnswer;
import org.photofactory.spi.outgoing.WebRequest;

/** Lets the library speak through the appliance's own way out. Thread-safe. */
record OutgoingSender(Outgoing outgoing) implements HTTPRequestSender {

  /** Somebody waits at the login page. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  @Override
  public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest request) throws IOException {
    Map<String, String> headers = new HashMap<>();
    request.getHeaderMap().forEach((name, values) -> headers.put(name, String.join(", ", values)));
    String body = request.getBody();
    byte[] bytes = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
    return translate(
        outgoing.send(
            new WebRequest(
                request.getMethod().name(), request.getURI(), headers, bytes, PATIENCE)));
  }

  private static HTTPResponse translate(WebAnswer answer) throws IOException {
    HTTPResponse translated = new HTTPResponse(answer.status());
    try {
      for (String name : new String[] {"content-type", "www-authenticate"}) {
        String value = answer.header(name).orElse(null);
        if (value != null && name.equals("content-type")) {
          translated.setContentType(value);
        } else if (value != null) {
          translated.setHeader(name, value);
        }
      }
    } catch (ParseException unreadable) {
      throw new IOException("an answer of no known type", unreadable);
    }
    translated.setBody(new String(answer.body(), StandardCharsets.UTF_8));
    return translated;
  }
}
