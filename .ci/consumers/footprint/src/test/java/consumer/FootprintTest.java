package consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The providers bring the same third-party jars, so what all four bring is what one brings. */
class FootprintTest {
  private final Map<String, Long> own = new TreeMap<>();
  private final Map<String, Long> thirdParty = new TreeMap<>();

  FootprintTest() throws IOException {
    try (Stream<Path> jars = Files.list(Path.of("target", "runtime"))) {
      jars.forEach(
          jar -> {
            String name = jar.getFileName().toString();
            (name.startsWith("sdk-") ? own : thirdParty).put(name, size(jar));
          });
    }
  }

  @Test
  void thereAreAtMostNineThirdPartyJarsOf5800Kilobytes() {
    System.out.println("third-party: " + total(thirdParty) + " B in " + thirdParty);
    assertTrue(thirdParty.size() <= 9, () -> thirdParty.keySet().toString());
    assertTrue(total(thirdParty) <= 5_800_000, thirdParty::toString);
  }

  @Test
  void theJarsOfTheSdkAreAtMost650Kilobytes() {
    System.out.println("own: " + total(own) + " B in " + own);
    assertEquals(
        List.of("sdk-core", "sdk-opentoclose", "sdk-propertybase", "sdk-signtraker", "sdk-spectora"),
        own.keySet().stream().map(name -> name.replaceFirst("-[0-9].*", "")).toList());
    assertTrue(total(own) <= 650_000, own::toString);
  }

  private static long total(Map<String, Long> jars) {
    return jars.values().stream().mapToLong(Long::longValue).sum();
  }

  private static long size(Path jar) {
    try {
      return Files.size(jar);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
