package io.realtysdk.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.realtysdk.cli.account.Account;
import io.realtysdk.core.HttpSettings;
import io.realtysdk.core.NetworkException;
import io.realtysdk.core.RawRequest;
import io.realtysdk.roster.ServiceId;
import io.realtysdk.testkit.FakeSignTraker;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WireTest {
  @Test
  void letsNothingButGetPass() {
    Wire wire = new Wire();
    HttpSettings http = HttpSettings.builder().okHttpClient(wire.client()).build();
    try (FakeSignTraker fake = FakeSignTraker.start().seed(1);
        Account account =
            Account.open(Examinations.settings(ServiceId.SIGNTRAKER, fake).with(http))) {
      Map<String, String> fields = Map.of("FirstName", "Ann");
      for (RawRequest request :
          List.of(
              RawRequest.post("api", "agents").json(fields),
              RawRequest.put("api", "agents", "1").json(fields),
              RawRequest.patch("api", "agents", "1").json(fields),
              RawRequest.delete("api", "agents", "1"))) {
        assertThatThrownBy(() -> account.request(request).execute())
            .isInstanceOf(NetworkException.class);
      }
      assertThat(fake.requests()).isEmpty();

      account.request(RawRequest.get("api", "agents")).execute();
      assertThat(fake.requests()).hasSize(1);
      assertThat(wire.responses()).isEqualTo(1);
    }
  }
}
