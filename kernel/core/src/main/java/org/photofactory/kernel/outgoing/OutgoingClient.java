package org.photofactory.kernel.outgoing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.Dns;
import okhttp3.EventListener;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;
import org.photofactory.spi.outgoing.NoAnswerException;
import org.photofactory.spi.outgoing.Outgoing;
import org.photofactory.spi.outgoing.WebAnswer;
import org.photofactory.spi.outgoing.WebRequest;

/**
 * The only way out to other computers. It connects to the public internet and to what the setting
 * {@code outgoing.allow} names, keeps no cookies, and waits for no answer longer or larger than it
 * is told. Thread-safe.
 */
public final class OutgoingClient implements Outgoing, AutoCloseable {

  private static final Set<String> REDIRECTED = Set.of("GET", "HEAD");
  private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final int IDLE_CONNECTIONS = 2;
  private static final int OK = 200;
  private static final int BUFFER = 64 << 10;

  /** For a document that is read by a program. */
  private static final long MEGABYTE = 1 << 20;

  private final Destinations destinations;
  private final Dns names;
  private @Nullable OkHttpClient made;

  public OutgoingClient(OutgoingSettings settings) {
    this(settings, Dns.SYSTEM);
  }

  /**
   * @param names finds addresses of hosts
   */
  OutgoingClient(OutgoingSettings settings, Dns names) {
    this.destinations = new Destinations(settings);
    this.names = names;
  }

  @Override
  public WebAnswer send(WebRequest request) throws NoAnswerException {
    return send(request, MEGABYTE);
  }

  /**
   * Asks, and waits for the answer. Redirects are followed for {@code GET} and {@code HEAD}, never
   * from https to http; each hop is looked at like the first.
   *
   * @param most largest body of an answer in bytes, unpacked
   * @throws NoAnswerException when there is no answer, or none within the limits
   */
  public WebAnswer send(WebRequest request, long most) throws NoAnswerException {
    return ask(
        request,
        response ->
            new WebAnswer(response.code(), response.headers().toMultimap(), body(response, most)));
  }

  /**
   * The same for an answer that is too large for the memory.
   *
   * @param target gets the body of an answer 200 as it comes; it may have got a part of it when
   *     this fails
   * @return HTTP status
   * @throws NoAnswerException when there is no answer, none within the limits, or the target takes
   *     no more
   */
  public int save(WebRequest request, long most, OutputStream target) throws NoAnswerException {
    return ask(
        request,
        response -> {
          if (response.code() == OK) {
            copy(response, most, target);
          }
          return response.code();
        });
  }

  private <T> T ask(WebRequest request, Taking<T> taking) throws NoAnswerException {
    Request asked = translate(request);
    Progress progress = new Progress();
    Call call = client(request, progress).newCall(asked);
    try {
      return Errand.run(call, () -> taken(call, taking));
    } catch (Exception failure) {
      throw NoAnswers.because(asked.url().host(), progress.asked, failure);
    }
  }

  private static <T> T taken(Call call, Taking<T> taking) throws IOException {
    try (Response response = call.execute()) {
      return taking.take(response);
    }
  }

  private OkHttpClient client(WebRequest request, Progress progress) {
    return client()
        .newBuilder()
        .eventListener(progress)
        .callTimeout(request.patience())
        .followRedirects(REDIRECTED.contains(request.method()))
        .build();
  }

  /** Lets go of connections that wait for further use. */
  @Override
  public synchronized void close() {
    if (made != null) {
      made.connectionPool().evictAll();
    }
  }

  /** Made when first needed: most appliances never speak to anybody. */
  private synchronized OkHttpClient client() {
    if (made == null) {
      made =
          new OkHttpClient.Builder()
              .socketFactory(new GuardedSockets(destinations))
              .dns(names)
              .proxy(Proxy.NO_PROXY)
              .connectTimeout(CONNECT)
              .readTimeout(Duration.ZERO)
              .writeTimeout(Duration.ZERO)
              .followSslRedirects(false)
              .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, 1, TimeUnit.MINUTES))
              .build();
    }
    return made;
  }

  private static Request translate(WebRequest request) throws NoAnswerException {
    URI address = request.address();
    String scheme = String.valueOf(address.getScheme());
    boolean web = scheme.equals("http") || scheme.equals("https");
    HttpUrl url = web ? HttpUrl.parse(address.toString()) : null;
    if (url == null || address.getHost() == null || address.getRawUserInfo() != null) {
      throw NoAnswers.noAddress(scheme + "://" + address.getHost());
    }
    Headers.Builder headers = new Headers.Builder().add("User-Agent", "PhotoFactory");
    request.headers().forEach(headers::set);
    byte[] body = request.body();
    boolean sends = body.length > 0 || WITH_BODY.contains(request.method());
    return new Request.Builder()
        .url(url)
        .headers(headers.build())
        .method(request.method(), sends ? RequestBody.create(body) : null)
        .build();
  }

  private static byte[] body(Response response, long most) throws IOException {
    BufferedSource source = response.body().source();
    if (source.request(most + 1)) {
      throw tooLarge(response, most);
    }
    return source.readByteArray();
  }

  private static void copy(Response response, long most, OutputStream target) throws IOException {
    InputStream body = response.body().byteStream();
    byte[] buffer = new byte[BUFFER];
    long left = most;
    for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
      left -= count;
      if (left < 0) {
        throw tooLarge(response, most);
      }
      target.write(buffer, 0, count);
    }
  }

  private static NoAnswerException tooLarge(Response response, long most) {
    return NoAnswers.tooLarge(response.request().url().host(), most);
  }

  /** How far a request has come. For one thread. */
  private static final class Progress extends EventListener {
    private boolean asked;

    @Override
    public void requestHeadersEnd(Call call, Request request) {
      asked |= request.body() == null;
    }

    @Override
    public void requestBodyEnd(Call call, long bytes) {
      asked = true;
    }
  }

  /** What is made of an answer while it is open. */
  @FunctionalInterface
  private interface Taking<T> {
    T take(Response response) throws IOException;
  }
}
