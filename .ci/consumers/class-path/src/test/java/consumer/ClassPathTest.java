package consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.realtysdk.opentoclose.OpenToCloseClient;
import io.realtysdk.propertybase.PropertybaseClient;
import io.realtysdk.signtraker.SignTrakerClient;
import io.realtysdk.spectora.SpectoraClient;
import io.realtysdk.testkit.FakeProviders;
import org.junit.jupiter.api.Test;

class ClassPathTest {
  @Test
  void everyClientListsTheAgentsOfItsFake() {
    try (FakeProviders fakes = FakeProviders.start().seed(3);
        OpenToCloseClient openToClose = fakes.openToClose().client();
        PropertybaseClient propertybase = fakes.propertybase().client();
        SignTrakerClient signTraker = fakes.signTraker().client();
        SpectoraClient spectora = fakes.spectora().client()) {
      assertEquals(3, openToClose.agents().listAll().stream().count());
      assertEquals(3, propertybase.agents().listAll().stream().count());
      assertEquals(3, signTraker.agents().listAll().stream().count());
      assertEquals(3, spectora.agents().listAll().stream().count());
    }
  }
}
