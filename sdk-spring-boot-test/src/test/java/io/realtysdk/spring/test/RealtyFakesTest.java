package io.realtysdk.spring.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.realtysdk.core.ServerException;
import io.realtysdk.opentoclose.OpenToCloseClient;
import io.realtysdk.signtraker.SignTrakerClient;
import io.realtysdk.spectora.SpectoraClient;
import io.realtysdk.spring.RealtyAutoConfiguration;
import io.realtysdk.spring.RealtyTenants;
import io.realtysdk.testkit.FakeSignTraker;
import io.realtysdk.testkit.FakeSpectora;
import io.realtysdk.testkit.Fault;
import io.realtysdk.testkit.Service;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Configuration;

/** The clients of a context under test reach the fakes, and each test finds them fresh. */
@SpringBootTest(
    classes = RealtyFakesTest.Application.class,
    properties = {
      "realty.signtraker.api-key=of-production",
      "realty.signtraker.subdomain=of-production",
      "realty.signtraker.max-attempts=1",
      "realty.http.proxy.host=proxy.of.production",
      "realty.signtraker.tenants.north.api-key=of-production",
      "realty.signtraker.tenants.north.subdomain=north"
    })
@RealtyFakes(
    value = {Service.SIGNTRAKER, Service.SPECTORA},
    agents = 5)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RealtyFakesTest {

  @Configuration(proxyBeanMethods = false)
  @ImportAutoConfiguration(RealtyAutoConfiguration.class)
  static class Application {}

  @Autowired SignTrakerClient signTraker;
  @Autowired SpectoraClient spectora;
  @Autowired RealtyTenants tenants;
  @Autowired FakeSignTraker fakeSignTraker;
  @Autowired FakeSpectora fakeSpectora;
  @Autowired ApplicationContext context;

  @Test
  @Order(1)
  void clientsReachTheFakesAndNotProduction() {
    assertThat(signTraker.agents().list().items()).hasSize(5);
    assertThat(spectora.agents().list().items()).hasSize(5);
    assertThat(fakeSignTraker.requests()).hasSize(1);
    assertThat(fakeSpectora.requests()).hasSize(1);
  }

  @Test
  @Order(2)
  void clientsOfTenantsDoToo() {
    SignTrakerClient north = tenants.get(SignTrakerClient.class, "north");
    assertThat(north.agents().list().items()).hasSize(5);
  }

  @Test
  @Order(3)
  void aTestMayChangeRecordsAndScriptFaults() {
    fakeSignTraker.seed(6);
    assertThat(signTraker.agents().list().items()).hasSize(6);
    fakeSignTraker.next(Fault.status(500), Fault.status(500));
    assertThatThrownBy(() -> signTraker.agents().get(1)).isInstanceOf(ServerException.class);
  }

  @Test
  @Order(4)
  void theNextTestFindsNothingOfThat() {
    assertThat(fakeSignTraker.requests()).isEmpty();
    assertThat(signTraker.agents().list().items()).hasSize(5);
  }

  @Test
  @Order(5)
  void aServiceThatIsNotAskedForHasNoFakeAndNoClient() {
    ObjectProvider<OpenToCloseClient> none = context.getBeanProvider(OpenToCloseClient.class);
    assertThat(none.getIfAvailable()).isNull();
  }

  @Nested
  class Inside {
    @Test
    void aNestedClassHasTheFakesOfTheOneAroundIt() {
      assertThat(signTraker.agents().list().items()).hasSize(5);
    }
  }
}
