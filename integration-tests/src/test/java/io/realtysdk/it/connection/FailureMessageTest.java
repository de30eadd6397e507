package io.realtysdk.it.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.DeadlineExceededException;
import io.realtysdk.core.HttpProxy;
import io.realtysdk.core.HttpSettings;
import io.realtysdk.core.RequestOptions;
import io.realtysdk.core.RetryPolicy;
import io.realtysdk.core.SdkException;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.it.support.net.LoopbackCertificate;
import io.realtysdk.it.support.net.RefusedPort;
import io.realtysdk.it.support.net.UnacceptingPort;
import io.realtysdk.it.support.operations.SignTrakerOperations;
import io.realtysdk.it.support.server.FaultServer;
import io.realtysdk.it.support.server.RawResponse;
import io.realtysdk.it.support.server.Script;
import io.realtysdk.signtraker.SignTrakerClient;
import java.net.UnknownHostException;
import java.time.Duration;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A failure on the way to the service names the host, the cause, and the setting to look at. */
class FailureMessageTest {

  private static final Duration SHORT = Duration.ofMillis(300);

  @RegisterExtension final ClientInvariants invariants = new ClientInvariants();

  @Test
  void anUnknownHostIsNamed() {
    assertThat(failure(resolving(unknownTo("tenant.invalid")), "http://tenant.invalid:8080"))
        .hasMessageContaining("cannot resolve the host name tenant.invalid")
        .hasMessageContaining("base URL");
  }

  @Test
  void anUnknownProxyIsNamed() {
    HttpSettings.Builder settings =
        resolving(unknownTo("proxy.invalid")).proxy(HttpProxy.of("proxy.invalid", 3128));
    assertThat(failure(settings, "https://tenant.invalid"))
        .hasMessageContaining("cannot resolve the host name of the proxy proxy.invalid");
  }

  @Test
  void aRefusedConnectionNamesHostAndPort() throws Exception {
    int port = RefusedPort.number();
    assertThat(failure(invariants.settings(), "http://127.0.0.1:" + port))
        .hasMessageContaining("127.0.0.1:" + port + " refused the connection")
        .hasMessageContaining("base URL");
  }

  @Test
  void aProxyThatIsNotThereIsNamed() throws Exception {
    int port = RefusedPort.number();
    assertThat(
            failure(
                invariants.settings().proxy(HttpProxy.of("127.0.0.1", port)),
                "https://tenant.invalid"))
        .hasMessageContaining("the proxy 127.0.0.1:" + port + " refused the connection");
  }

  @Test
  void tlsToAPlainPortIsCalledThat() {
    invariants.server().onEveryAccept(Script.raw("HTTP/1.1 400 Bad Request\r\n\r\n").thenClose());
    int port = invariants.server().port();
    assertThat(failure(invariants.settings(), "https://127.0.0.1:" + port))
        .hasMessageContaining("127.0.0.1:" + port + " does not speak TLS")
        .hasMessageContaining("https");
  }

  @Test
  void aCertificateThatIsNotTrustedSaysWhyAndWhatToSet() {
    LoopbackCertificate certificate = LoopbackCertificate.valid();
    try (FaultServer server = FaultServer.start(certificate.serverContext())) {
      assertThat(failure(invariants.settings(), server.url().toString()))
          .hasMessageContaining("the certificate of 127.0.0.1:" + server.port())
          .hasMessageContaining("HttpSettings.tls");
    }
  }

  @Test
  void aProxyThatWantsCredentialsSaysWhereToSetThem() {
    assertThat(refusedByProxy(407, "https://127.0.0.1:9"))
        .hasMessageContaining("the proxy 127.0.0.1:" + invariants.server().port())
        .hasMessageContaining("407")
        .hasMessageContaining("HttpProxy.withCredentials");
  }

  @Test
  void aProxyThatForbidsAHostNamesIt() {
    assertThat(refusedByProxy(403, "https://127.0.0.1:9"))
        .hasMessageContaining("does not allow 127.0.0.1:9 (CONNECT 403)")
        .hasMessageNotContaining("withCredentials");
  }

  @Test
  void aProxyThatWantsCredentialsForAPlainRequestSaysWhereToSetThem() {
    assertThat(refusedByProxy(407, "http://127.0.0.1:9"))
        .hasMessageContaining("HttpProxy.withCredentials");
  }

  @Test
  void aConnectTimeoutSaysItsValueAndItsSetting() throws Exception {
    try (UnacceptingPort hole = UnacceptingPort.open()) {
      assertThat(
              failure(
                  invariants.settings().connectTimeout(SHORT), "http://127.0.0.1:" + hole.port()))
          .hasMessageContaining("no connection to 127.0.0.1:" + hole.port())
          .hasMessageContaining("connectTimeout (0.3 s)");
    }
  }

  @Test
  void anAttemptTimeoutSaysItsValueAndItsSetting() {
    invariants.server().byDefault(Script.stallUntilClientLeaves());
    assertThat(failure(invariants.settings().attemptTimeout(SHORT), url()))
        .hasMessageContaining("no response from 127.0.0.1:" + invariants.server().port())
        .hasMessageContaining("attemptTimeout (0.3 s)");
  }

  @Test
  void aCallTimeoutSaysItsValueAndItsSetting() {
    invariants.server().byDefault(Script.stallUntilClientLeaves());
    SdkException failure = failure(invariants.settings().timeout(SHORT), url());
    assertThat(failure)
        .isInstanceOf(DeadlineExceededException.class)
        .hasMessageContaining("timeout (0.3 s)");
  }

  @Test
  void aTimeoutOfOneCallIsTheOneThatIsSaid() {
    invariants.server().byDefault(Script.stallUntilClientLeaves());
    SignTrakerClient client = client(invariants.settings(), url());
    RequestOptions options = RequestOptions.builder().timeout(SHORT).build();
    assertThat(
            invariants
                .call(SignTrakerOperations.GET.of(client).with(options))
                .failedWith(SdkException.class))
        .hasMessageContaining("timeout (0.3 s)");
  }

  @Test
  void aRedirectToALoginPageNamesItsHostOnly() {
    RawResponse login =
        RawResponse.status(302).header("Location", "https://login.example/in?agent=ann&t=1");
    invariants.server().byDefault(Script.respond(login));
    assertThat(failure(invariants.settings(), url()))
        .hasMessageContaining("redirect to login.example")
        .hasMessageContaining("proxy or a login page")
        .hasMessageNotContaining("ann");
  }

  @Test
  void aRedirectWithinTheServiceIsCalledThat() {
    invariants
        .server()
        .byDefault(Script.respond(RawResponse.status(301).header("Location", "/login?a=1")));
    assertThat(failure(invariants.settings(), url()))
        .hasMessageContaining("redirect to another path")
        .hasMessageNotContaining("/login");
  }

  private SdkException refusedByProxy(int status, String url) {
    RawResponse refusal =
        RawResponse.status(status)
            .header("Proxy-Authenticate", "Basic realm=\"corp\"")
            .header("Connection", "close");
    invariants.server().byDefault(Script.respond(refusal).thenClose());
    HttpProxy proxy = HttpProxy.of("127.0.0.1", invariants.server().port());
    return failure(invariants.settings().proxy(proxy), url);
  }

  private SdkException failure(HttpSettings.Builder settings, String url) {
    SignTrakerClient client =
        client(settings.allowPlainHttp().retryPolicy(RetryPolicy.none()), url);
    return invariants.call(SignTrakerOperations.GET.of(client)).failedWith(SdkException.class);
  }

  private SignTrakerClient client(HttpSettings.Builder settings, String url) {
    return invariants.closing(
        invariants.configure(SignTrakerClient.builder(), settings).baseUrl(url).build());
  }

  private String url() {
    return invariants.server().url().toString();
  }

  private HttpSettings.Builder resolving(Dns dns) {
    OkHttpClient known = invariants.settings().build().okHttpClient();
    return invariants.settings().okHttpClient(known.newBuilder().dns(dns).build());
  }

  private static Dns unknownTo(String expected) {
    return host -> {
      assertThat(host).isEqualTo(expected);
      throw new UnknownHostException(host);
    };
  }
}
