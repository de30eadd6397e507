package io.realtysdk.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A block of code in a page.
 *
 * @param page the file, from the root of the project
 * @param number its number among the page's blocks of this language, from 1
 * @param code its text
 */
record Snippet(String page, int number, String code) {
  private static final Path ROOT = Path.of("..");

  /** All blocks of a language in the README and in docs/. */
  static List<Snippet> all(String language) throws IOException {
    List<Snippet> all = new ArrayList<>();
    Pattern block = Pattern.compile("```" + language + "\\n(.*?)```", Pattern.DOTALL);
    for (String page : pages()) {
      Matcher matcher = block.matcher(Files.readString(ROOT.resolve(page)));
      for (int number = 1; matcher.find(); number++) {
        all.add(new Snippet(page, number, matcher.group(1)));
      }
    }
    return all;
  }

  private static List<String> pages() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT.resolve("docs"))) {
      Stream<Path> pages = files.filter(file -> file.toString().endsWith(".md")).sorted();
      return Stream.concat(Stream.of(ROOT.resolve("README.md")), pages)
          .map(page -> ROOT.relativize(page).toString().replace('\\', '/'))
          .toList();
    }
  }

  /** The page without its folder and ending: {@code spring-boot}. */
  String topic() {
    return page.replaceAll(".*/", "").replaceAll("\\.md$", "");
  }

  @Override
  public String toString() {
    return page + ", block " + number;
  }
}
