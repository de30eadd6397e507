package consumer;

import io.realtysdk.signtraker.SignTrakerClient;
import io.realtysdk.testkit.FakeSignTraker;

/** Gets one agent from a server, and lists those of a fake. */
public class Main {
  public static void main(String[] args) throws Exception {
    if (!SignTrakerClient.class.getModule().isNamed()) {
      throw new AssertionError("not on the module path");
    }
    OneAgent.main(args);
    try (FakeSignTraker fake = FakeSignTraker.start().seed(3);
        SignTrakerClient client = fake.client()) {
      if (client.agents().listAll().stream().count() != 3) {
        throw new AssertionError("not three agents");
      }
    }
  }
}
