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
import org.photofactory.kernel.outgoing.OutgoingClient;
import org.photofactory.kernel.outgoing.OutgoingLimits;
import org.photofactory.kernel.outgoing.OutgoingRequest;
import org.photofactory.spi.outgoing.WebAnswer;

/** Lets the library speak through the appliance's own way out. Thread-safe. */
record OutgoingSender(OutgoingClient client) implements HTTPRequestSender {

  /** Somebody waits at the login page. */
  private static final OutgoingLimits LIMITS = new OutgoingLimits(1 << 20, Duration.ofSeconds(5));

  @Override
  public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest request) throws IOException {
    Map<String, String> headers = new HashMap<>();
    request.getHeaderMap().forEach((name, values) -> headers.put(name, String.join(", ", values)));
    String body = request.getBody();
    byte[] bytes = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
    WebAnswer answer =
        client.send(
            new OutgoingRequest(request.getMethod().name(), request.getURI(), headers, bytes),
            LIMITS);
    return translate(answer);
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
