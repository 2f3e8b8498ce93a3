package org.photofactory.launcher.client;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.photofactory.kernel.config.TlsSettings;
import org.photofactory.web.tls.Identity;

/**
 * Knows this machine's appliance by the very certificate that it is set up with: that is made out
 * to the name by which the world knows it, not to {@code localhost}, and may be signed by nobody.
 */
record OwnCertificate(TlsSettings tls) {

  /** Has a connection speak to nobody else. */
  void require(HttpsURLConnection connection) throws IOException {
    X509Certificate expected = Identity.read(tls).chain().getFirst();
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {new Only(expected)}, null);
      connection.setSSLSocketFactory(context.getSocketFactory());
      connection.setHostnameVerifier((_, _) -> true);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Java knows TLS", impossible);
    }
  }

  /** Trusts one certificate, whatever stands in it. */
  private static final class Only extends X509ExtendedTrustManager {
    private final X509Certificate expected;

    Only(X509Certificate expected) {
      this.expected = expected;
    }

    private void require(X509Certificate[] chain) throws CertificateException {
      if (chain.length == 0 || !chain[0].equals(expected)) {
        throw new CertificateException("another certificate than the one of tls.certificate");
      }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type)
        throws CertificateException {
      require(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
        throws CertificateException {
      require(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
        throws CertificateException {
      require(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type)
        throws CertificateException {
      throw new CertificateException("nobody is served here");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
        throws CertificateException {
      throw new CertificateException("nobody is served here");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
        throws CertificateException {
      throw new CertificateException("nobody is served here");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
