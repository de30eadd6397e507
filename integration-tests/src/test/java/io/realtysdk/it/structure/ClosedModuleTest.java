package io.realtysdk.it.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.testkit.FakeSignTraker;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A caller's record, to be read by the SDK, in a module that does not let the SDK in. */
class ClosedModuleTest {
  private static final String PROGRAM =
      """
      package caller;
      import io.realtysdk.core.RawRequest;
      import io.realtysdk.signtraker.SignTrakerClient;
      public final class Main {
        record Agent(long id, String fullName) {}
        public static void main(String[] args) {
          try (var client = SignTrakerClient.builder().baseUrl(args[0]).apiKey(args[1]).build()) {
            RawRequest one = RawRequest.get("api", "agents", "2");
            System.out.println("read " + client.request(one, Agent.class).execute().id());
          } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
          }
        }
      }
      """;

  @TempDir Path folder;

  @Test
  void theErrorSaysWhatToDeclareAndThatHelps() throws Exception {
    assertThat(run("module caller { requires io.realtysdk.signtraker; }"))
        .isEqualTo(
            "cannot create a caller.Main$Agent: make it public in an exported package, or declare"
                + " in its module: opens caller to io.realtysdk.core");
    assertThat(
            run(
                "module caller { requires io.realtysdk.signtraker;"
                    + " opens caller to io.realtysdk.core; }"))
        .isEqualTo("read 2");
  }

  private String run(String descriptor) throws Exception {
    ModularProgram.compile(folder, descriptor, PROGRAM);
    try (FakeSignTraker fake = FakeSignTraker.start().strict().seed(3)) {
      String printed =
          ModularProgram.run(
              List.of(folder), "-m", "caller/caller.Main", fake.baseUrl(), fake.apiKey());
      return printed.lines().filter(line -> !line.startsWith("SLF4J")).reduce("", String::concat);
    }
  }
}
