package io.realtysdk.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.realtysdk.core.ApiKey;
import io.realtysdk.core.CallEvent;
import io.realtysdk.core.CallListener;
import io.realtysdk.core.NotFoundException;
import io.realtysdk.opentoclose.OpenToCloseClient;
import io.realtysdk.propertybase.PropertybaseClient;
import io.realtysdk.signtraker.SignTrakerClient;
import io.realtysdk.spectora.SpectoraClient;
import io.realtysdk.testkit.FakeProviders;
import io.realtysdk.testkit.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which beans there are for which properties, and that they send what the properties say. */
class RealtyAutoConfigurationTest {
  private static FakeProviders fakes;

  private final ApplicationContextRunner context =
      new ApplicationContextRunner()
          .withConfiguration(AutoConfigurations.of(RealtyAutoConfiguration.class));

  @BeforeAll
  static void start() {
    fakes = FakeProviders.start().seed(3);
  }

  @AfterAll
  static void stop() {
    fakes.close();
  }

  @BeforeEach
  void clear() {
    fakes.signTraker().clearRequests().clearFaults();
  }

  private static String[] all() {
    return new String[] {
      "realty.opentoclose.api-key=" + fakes.openToClose().apiKey(),
      "realty.opentoclose.base-url=" + fakes.openToClose().baseUrl(),
      "realty.propertybase.api-key=" + fakes.propertybase().apiKey(),
      "realty.propertybase.base-url=" + fakes.propertybase().baseUrl(),
      "realty.signtraker.api-key=" + fakes.signTraker().apiKey(),
      "realty.signtraker.base-url=" + fakes.signTraker().baseUrl(),
      "realty.spectora.api-key=" + fakes.spectora().apiKey(),
      "realty.spectora.base-url=" + fakes.spectora().baseUrl()
    };
  }

  private static String tenant(String name) {
    return "realty.signtraker.tenants." + name;
  }

  @Test
  void thereIsNoClientWithoutAKey() {
    context.run(
        c -> {
          assertThat(c).hasNotFailed();
          assertThat(c).doesNotHaveBean(SignTrakerClient.class);
          assertThat(c).doesNotHaveBean(SpectoraClient.class);
          assertThat(c).doesNotHaveBean(OpenToCloseClient.class);
          assertThat(c).doesNotHaveBean(PropertybaseClient.class);
        });
  }

  @Test
  void everyConfiguredProviderHasAClientThatReachesIt() {
    context
        .withPropertyValues(all())
        .run(
            c -> {
              assertThat(c.getBean(OpenToCloseClient.class).agents().list().items()).hasSize(3);
              assertThat(c.getBean(PropertybaseClient.class).agents().list().items()).hasSize(3);
              assertThat(c.getBean(SignTrakerClient.class).agents().list().items()).hasSize(3);
              assertThat(c.getBean(SpectoraClient.class).agents().list().items()).hasSize(3);
            });
  }

  @Test
  void aProviderCanBeSwitchedOff() {
    context
        .withPropertyValues(all())
        .withPropertyValues("realty.signtraker.enabled=false")
        .run(c -> assertThat(c).doesNotHaveBean(SignTrakerClient.class));
  }

  @Test
  void theApplicationsOwnClientReplacesTheOneOfTheStarter() {
    SignTrakerClient own = fakes.signTraker().client();
    context
        .withPropertyValues(all())
        .withBean("own", SignTrakerClient.class, () -> own)
        .run(c -> assertThat(c.getBean(SignTrakerClient.class)).isSameAs(own));
  }

  @Test
  void theSubdomainIsTheAddressOfATenant() {
    context
        .withPropertyValues("realty.signtraker.api-key=k-1", "realty.signtraker.subdomain=acme")
        .run(
            c ->
                assertThat(c.getBean(SignTrakerClient.class).toString())
                    .contains("https://acme.signtraker.com"));
  }

  @Test
  void retriesOfAProviderWinOverThoseOfAll() {
    context
        .withPropertyValues(all())
        .withPropertyValues(
            "realty.http.retry.max-attempts=3",
            "realty.http.retry.base-delay=0ms",
            "realty.signtraker.max-attempts=1")
        .run(
            c -> {
              fakes.signTraker().next(Fault.status(500));
              assertThatThrownBy(() -> c.getBean(SignTrakerClient.class).agents().get(1))
                  .hasMessageContaining("500");
              assertThat(fakes.signTraker().requests()).hasSize(1);
              fakes.spectora().next(Fault.status(500), Fault.status(500));
              assertThat(c.getBean(SpectoraClient.class).agents().list().items()).hasSize(3);
            });
  }

  @Test
  void tenantsHaveClientsThatAreInjectedByNameOnly() {
    context
        .withPropertyValues(
            tenant("north.api-key=k-north"),
            tenant("north.subdomain=north"),
            tenant("south.api-key=k-south"),
            tenant("south.subdomain=south"))
        .withUserConfiguration(NorthUser.class)
        .run(
            c -> {
              assertThat(c).hasNotFailed();
              SignTrakerClient north = c.getBean(NorthUser.class).client;
              assertThat(north.toString()).contains("https://north.signtraker.com");
              RealtyTenants tenants = c.getBean(RealtyTenants.class);
              assertThat(tenants.get(SignTrakerClient.class, "north")).isSameAs(north);
              assertThat(tenants.names(SignTrakerClient.class)).containsOnly("north", "south");
              assertThatThrownBy(() -> tenants.get(SignTrakerClient.class, "west"))
                  .isInstanceOf(NoSuchElementException.class)
                  .hasMessageContaining("no SignTrakerClient for tenant west");
              assertThatThrownBy(() -> tenants.get(SpectoraClient.class, "north"))
                  .isInstanceOf(NoSuchElementException.class);
              assertThatThrownBy(() -> c.getBeanProvider(SignTrakerClient.class).getObject())
                  .isInstanceOf(NoSuchBeanDefinitionException.class);
            });
  }

  @Configuration(proxyBeanMethods = false)
  static class NorthUser {
    final SignTrakerClient client;

    NorthUser(@Qualifier("north") SignTrakerClient client) {
      this.client = client;
    }
  }

  @Test
  void aTenantStandsBesideTheClientOfNoneAndHasItsLimits() {
    context
        .withPropertyValues(all())
        .withPropertyValues(
            "realty.signtraker.max-attempts=1",
            tenant("north.api-key=" + fakes.signTraker().apiKey()),
            tenant("north.base-url=" + fakes.signTraker().baseUrl()))
        .run(
            c -> {
              SignTrakerClient none = c.getBeanProvider(SignTrakerClient.class).getObject();
              SignTrakerClient north =
                  c.getBean(RealtyTenants.class).get(SignTrakerClient.class, "north");
              assertThat(north).isNotSameAs(none);
              fakes.signTraker().next(Fault.status(500));
              assertThatThrownBy(() -> north.agents().get(1)).hasMessageContaining("500");
            });
  }

  @Test
  void aTenantMustNotBeNamedDefault() {
    context
        .withPropertyValues(tenant("default.api-key=k"))
        .run(
            c ->
                assertThat(c.getStartupFailure())
                    .hasStackTraceContaining("realty.signtraker.tenants.default"));
  }

  @Test
  void customizersSeeEachBuilderAndItsTenant() {
    context
        .withPropertyValues(
            "realty.signtraker.enabled=true",
            "realty.signtraker.base-url=" + fakes.signTraker().baseUrl(),
            tenant("north.base-url=" + fakes.signTraker().baseUrl()))
        .withUserConfiguration(KeysFromElsewhere.class)
        .run(
            c -> {
              c.getBeanProvider(SignTrakerClient.class).getObject().agents().get(1);
              assertThat(c.getBean(KeysFromElsewhere.class).asked).contains("default", "north");
            });
  }

  @Configuration(proxyBeanMethods = false)
  static class KeysFromElsewhere {
    final List<String> asked = new ArrayList<>();

    @Bean
    RealtyClientCustomizer<SignTrakerClient.Builder> keys() {
      return (builder, tenant) -> {
        asked.add(tenant);
        builder.apiKey(ApiKey.from(() -> fakes.signTraker().apiKey()));
      };
    }

    @Bean
    RealtyClientCustomizer<SpectoraClient.Builder> others() {
      return (builder, tenant) -> asked.add("spectora");
    }
  }

  @Test
  void listenersAndHttpCustomizersOfTheApplicationAreUsed() {
    List<CallEvent> events = new ArrayList<>();
    context
        .withPropertyValues(all())
        .withBean(CallListener.class, () -> events::add)
        .withBean(RealtyHttpCustomizer.class, () -> http -> http.userAgent("office/1"))
        .run(
            c -> {
              assertThatThrownBy(() -> c.getBean(SignTrakerClient.class).agents().get(99))
                  .isInstanceOf(NotFoundException.class);
              assertThat(events).hasSize(2);
              assertThat(fakes.signTraker().requests().get(0).header("User-Agent"))
                  .endsWith("office/1");
            });
  }

  @Test
  void aMissingSubdomainFailsTheStartWithTheProperty() {
    context
        .withPropertyValues("realty.signtraker.api-key=k")
        .run(
            c -> {
              FailureAnalysis analysis = new RealtyFailureAnalyzer().analyze(c.getStartupFailure());
              assertThat(analysis.getDescription()).contains("missing subdomain");
              assertThat(analysis.getAction()).contains("realty.signtraker.subdomain");
            });
  }

  @Test
  void aRefusedValueIsNamedByItsProperty() {
    context
        .withPropertyValues(all())
        .withPropertyValues("realty.http.retry.max-attempts=99")
        .run(
            c ->
                assertThat(c.getStartupFailure())
                    .rootCause()
                    .hasMessage(
                        "realty.http.retry.max-attempts: maxAttempts must be between 1 and 20, but"
                            + " was 99"));
  }
}
