package io.realtysdk.it.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records through an application's mapper where both are modules: nothing has to be opened. */
class RecordJsonModuleTest {
  private static final String PROGRAM =
      """
      package caller;
      import com.fasterxml.jackson.databind.ObjectMapper;
      import io.realtysdk.signtraker.SignTrakerAgent;
      public final class Main {
        public static void main(String[] args) throws Exception {
          ObjectMapper mapper = new ObjectMapper();
          SignTrakerAgent agent = mapper.readValue(args[0], SignTrakerAgent.class);
          String json = mapper.writeValueAsString(agent);
          boolean same = mapper.readValue(json, SignTrakerAgent.class).equals(agent);
          System.out.println(SignTrakerAgent.class.getModule().isNamed() + " " + same + " " + json);
        }
      }
      """;

  private static final String AGENT =
      "{\"id\":7,\"email\":\"ann@agency.example\",\"paymentMode\":\"ACH\","
          + "\"office\":{\"id\":3,\"name\":\"North\"},\"additionalFields\":{\"x\":1.5}}";

  @TempDir Path folder;

  @Test
  void aRecordIsWrittenAndReadBack() throws Exception {
    ModularProgram.compile(
        folder,
        "module caller { requires io.realtysdk.signtraker; requires com.fasterxml.jackson.databind;"
            + " }",
        PROGRAM);

    assertThat(ModularProgram.run(List.of(folder), "-m", "caller/caller.Main", AGENT))
        .startsWith("true true {")
        .contains("\"paymentMode\":\"ACH\"", "ann@agency.example", "{\"x\":1.5}");
  }
}
