package io.realtysdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What only a JVM of its own can show. */
class QuietProcessTest {

  /** Uses a fake, prints nothing itself, and forgets to close. */
  static final class Forgetful {
    public static void main(String[] args) throws IOException {
      FakeTallies fake = FakeTallies.start();
      if (new Http(fake, fake.apiKey()).get("/things").statusCode() != 200) {
        throw new AssertionError("no answer");
      }
    }
  }

  @Test
  void aProgramThatForgetsToCloseEndsAllTheSameAndPrintsNothing() throws Exception {
    Process process =
        new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java",
                "-cp",
                System.getProperty("java.class.path"),
                Forgetful.class.getName())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(output).isEmpty();
    assertThat(process.exitValue()).isZero();
  }
}
