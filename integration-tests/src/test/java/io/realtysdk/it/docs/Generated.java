package io.realtysdk.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files whose text is made from the classes. {@code mvn -pl integration-tests -am test
 * -Dtest='*Generated*' -Dsurefire.failIfNoSpecifiedTests=false -Drealty.generate=true} writes them
 * anew.
 */
final class Generated {
  private static final Path ROOT = Path.of("..");

  private Generated() {}

  /** Fails if a file is not this text. */
  static void assertIs(String file, String text) throws IOException {
    Path path = ROOT.resolve(file);
    if (Boolean.getBoolean("realty.generate")) {
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
    }
    assertThat(path).as("%s: see Generated for how to write it anew", file).hasContent(text);
  }

  /** Fails if the part of a file between two comments with this name is not this text. */
  static void assertPartIs(String file, String name, String text) throws IOException {
    String all = Files.readString(ROOT.resolve(file));
    String start = "<!-- generated: " + name + " -->\n";
    String end = "<!-- end of " + name + " -->";
    int from = all.indexOf(start) + start.length();
    int to = all.indexOf(end);
    assertThat(to).as("%s has the two comments of %s", file, name).isGreaterThanOrEqualTo(from);
    assertIs(file, all.substring(0, from) + text + all.substring(to));
  }
}
