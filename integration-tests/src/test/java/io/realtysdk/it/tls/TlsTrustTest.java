package io.realtysdk.it.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.realtysdk.core.ClientBuilder;
import io.realtysdk.core.ConfigurationException;
import io.realtysdk.core.HttpSettings;
import io.realtysdk.core.NetworkException;
import io.realtysdk.core.Outcome;
import io.realtysdk.core.RequestOptions;
import io.realtysdk.core.RetryPolicy;
import io.realtysdk.core.SdkException;
import io.realtysdk.it.support.invariants.CallRecord;
import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.it.support.net.LoopbackCertificate;
import io.realtysdk.it.support.operations.ExecutionMode;
import io.realtysdk.it.support.operations.SignTrakerOperations;
import io.realtysdk.it.support.server.FaultServer;
import io.realtysdk.it.support.server.Script;
import io.realtysdk.signtraker.SignTrakerClient;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import javax.net.ssl.HostnameVerifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which servers are trusted, and that the key is sent to no other. */
class TlsTrustTest {

  private static final LoopbackCertificate GOOD = LoopbackCertificate.valid();
  private static final LoopbackCertificate EXPIRED = LoopbackCertificate.expired();
  private static final LoopbackCertificate FOREIGN = LoopbackCertificate.forAnotherHost();
  private static final Script OK = Script.json(200, "{\"Id\":7}");

  @RegisterExtension final ClientInvariants invariants = new ClientInvariants();

  @ParameterizedTest
  @EnumSource(ExecutionMode.class)
  void aCustomAuthorityIsTrusted(ExecutionMode mode) {
    try (FaultServer server = FaultServer.start(GOOD.serverContext()).byDefault(OK)) {
      SignTrakerClient client = client(server, trusting(GOOD));
      assertThat(mode.run(invariants, SignTrakerOperations.CREATE.of(client)).succeeded()).isTrue();
      assertThat(mode.run(invariants, SignTrakerOperations.GET.of(client)).succeeded()).isTrue();
      client.close();
    }
  }

  @ParameterizedTest
  @EnumSource(ExecutionMode.class)
  void anUnknownAuthorityIsRejectedOnce(ExecutionMode mode) {
    assertRefused(mode, GOOD, invariants.settings());
  }

  @ParameterizedTest
  @EnumSource(ExecutionMode.class)
  void anExpiredCertificateIsRefusedOnce(ExecutionMode mode) {
    assertRefused(mode, EXPIRED, trusting(EXPIRED));
  }

  @ParameterizedTest
  @EnumSource(ExecutionMode.class)
  void aCertificateForAnotherHostIsRefusedOnce(ExecutionMode mode) {
    assertRefused(mode, FOREIGN, trusting(FOREIGN));
  }

  @ParameterizedTest
  @EnumSource(ExecutionMode.class)
  void aHandshakeThatStallsEndsWithTheConnectTimeout(ExecutionMode mode) {
    try (FaultServer server = FaultServer.start(GOOD.serverContext())) {
      server.onEveryAccept(Script.stallUntilClientLeaves());
      Duration limit = Duration.ofMillis(400);
      SignTrakerClient client =
          client(server, trusting(GOOD).connectTimeout(limit).retryPolicy(RetryPolicy.none()));
      CallRecord<?> call = mode.run(invariants, SignTrakerOperations.CREATE.of(client));
      assertThat(call.failedWith(NetworkException.class).outcome()).isEqualTo(Outcome.NOT_SENT);
      assertThat(call.elapsed()).isBetween(limit.minusMillis(50), Duration.ofSeconds(3));
      client.close();
    }
  }

  @ParameterizedTest
  @EnumSource(ExecutionMode.class)
  void aTruncatedHandshakeIsRetriedEvenForACreate(ExecutionMode mode) {
    try (FaultServer server = FaultServer.start(GOOD.serverContext()).byDefault(OK)) {
      server.enqueueOnAccept(Script.close(), Script.reset());
      SignTrakerClient client = client(server, trusting(GOOD));
      assertThat(mode.run(invariants, SignTrakerOperations.CREATE.of(client)).succeeded()).isTrue();
      assertThat(server.requests()).hasSize(1);
      client.close();
    }
  }

  @Test
  void aServerThatAnswersTlsInPlainTextIsSentNothing() {
    try (FaultServer server = FaultServer.start(GOOD.serverContext())) {
      server.onEveryAccept(Script.raw("HTTP/1.1 400 Bad Request\r\n\r\n").thenClose());
      SignTrakerClient client = client(server, trusting(GOOD));
      NetworkException failure =
          invariants
              .call(SignTrakerOperations.CREATE.of(client))
              .failedWith(NetworkException.class);
      assertThat(failure.outcome()).isEqualTo(Outcome.NOT_SENT);
      client.close();
    }
  }

  @Test
  void noPublicSwitchTurnsVerificationOff() {
    Stream.of(
            HttpSettings.Builder.class,
            ClientBuilder.class,
            RequestOptions.Builder.class,
            RetryPolicy.Builder.class,
            SignTrakerClient.Builder.class)
        .flatMap(type -> Stream.of(type.getMethods()))
        .filter(method -> !method.getDeclaringClass().equals(Object.class))
        .forEach(TlsTrustTest::assertNoSwitch);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://api.example.com", "http://10.0.0.1", "http://0.0.0.0", "http://[::2]"})
  void plainHttpIsRefusedUnlessItIsAllowed(String url) {
    SignTrakerClient.Builder builder =
        invariants.configure(SignTrakerClient.builder(), HttpSettings.builder()).baseUrl(url);
    assertThatThrownBy(builder::build)
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("baseUrl must be https");
    builder.httpSettings(HttpSettings.builder().allowPlainHttp().build()).build().close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://localhost", "http://LOCALHOST:81", "http://127.8.9.1", "http://[::1]"})
  void plainHttpToThisMachineIsAllowed(String url) {
    invariants.configure(SignTrakerClient.builder()).baseUrl(url).build().close();
  }

  private void assertRefused(
      ExecutionMode mode, LoopbackCertificate shown, HttpSettings.Builder settings) {
    try (FaultServer server = FaultServer.start(shown.serverContext()).byDefault(OK)) {
      SignTrakerClient client = client(server, settings);
      SdkException failure =
          mode.run(invariants, SignTrakerOperations.GET.of(client))
              .failedWith(NetworkException.class);
      assertThat(failure.outcome()).isEqualTo(Outcome.NOT_SENT);
      assertThat(failure.attempts()).hasSize(1);
      assertThat(failure).hasMessageContaining("certificate");
      assertThat(server.requests()).isEmpty();
      assertThat(server.connections()).isEqualTo(1);
      client.close();
    }
  }

  private HttpSettings.Builder trusting(LoopbackCertificate certificate) {
    return invariants
        .settings()
        .tls(certificate.clientContext().getSocketFactory(), certificate.trustManager());
  }

  private SignTrakerClient client(FaultServer server, HttpSettings.Builder settings) {
    return invariants.closing(
        invariants
            .configure(SignTrakerClient.builder(), settings)
            .baseUrl(server.url().toString())
            .build());
  }

  private static void assertNoSwitch(Method method) {
    String name = method.getName().toLowerCase(Locale.ROOT);
    assertThat(name).doesNotContain("insecure", "verif", "trustall", "selfsigned", "unsafe");
    assertThat(method.getParameterTypes()).doesNotContain(HostnameVerifier.class);
  }
}
