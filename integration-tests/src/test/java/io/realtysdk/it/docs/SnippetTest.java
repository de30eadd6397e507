package io.realtysdk.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compiles the Java of the README and of the pages that need no more than the clients and the
 * testkit, and runs the complete programs in them. Pages on Spring, Micrometer and the roster need
 * libraries that are not on this class path.
 */
class SnippetTest {
  private static final List<String> PAGES =
      List.of(
          "README.md",
          "docs/getting-started.md",
          "docs/configuration.md",
          "docs/errors.md",
          "docs/testing.md",
          "docs/proxies-and-tls.md",
          "docs/reading.md",
          "docs/compatibility.md");

  private static final Pattern BLOCK = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

  /** What a fragment may use without saying where it is from. */
  private static final String AROUND =
      """
      import io.realtysdk.core.*;
      import io.realtysdk.opentoclose.*;
      import io.realtysdk.propertybase.*;
      import io.realtysdk.signtraker.*;
      import io.realtysdk.spectora.*;
      import io.realtysdk.testkit.*;
      import io.realtysdk.testkit.fixture.*;
      import java.time.*;
      import java.util.*;
      import javax.net.ssl.*;
      import okhttp3.OkHttpClient;
      import org.junit.jupiter.api.*;
      import org.junit.jupiter.api.extension.*;
      import static org.assertj.core.api.Assertions.*;
      class %s {
        static class YourService {
          YourService(SignTrakerClient client) {}
          void onboard(String name) {}
        }
        %s
      }
      """;

  private static final String FIELDS =
      """
      SignTrakerClient signTraker; SignTrakerAgentsClient agents; String key; String token;
      SignTrakerNewAgent agent; SignTrakerAgentPatch patch; SSLSocketFactory socketFactory;
      X509TrustManager trustManager; String user; String password;
      void run() throws Exception { %s }
      """;

  @TempDir Path classes;

  @Test
  void everySnippetCompilesAndEveryProgramRuns() throws Exception {
    List<JavaFileObject> units = new ArrayList<>();
    List<String> programs = new ArrayList<>();
    for (String page : PAGES) {
      Matcher block = BLOCK.matcher(Files.readString(Path.of("..").resolve(page)));
      for (int number = 1; block.find(); number++) {
        String code = block.group(1);
        // Micrometer is not on this class path.
        if (!code.contains("ObservationListener")) {
          String name = page.replaceAll("[^A-Za-z]", "_") + number;
          units.add(unit(name, code, programs));
        }
      }
    }
    assertThat(units).hasSizeGreaterThan(10);
    compile(units);
    run(programs);
  }

  private static JavaFileObject unit(String name, String code, List<String> programs) {
    Matcher program = Pattern.compile("public (?:final )?class (\\w+)").matcher(code);
    if (code.contains("static void main") && program.find()) {
      programs.add(program.group(1));
      return source(program.group(1), code);
    }
    // Three dots stand for a reader's own code.
    String whole =
        code.replace("{ ... }", "{ }").replace("-> ...", "-> { }").replace("(...)", "(x -> true)");
    boolean isMembers = code.contains("@Test");
    return source(name, AROUND.formatted(name, isMembers ? whole : FIELDS.formatted(whole)));
  }

  private static JavaFileObject source(String name, String code) {
    return new SimpleJavaFileObject(
        URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return code;
      }
    };
  }

  private void compile(List<JavaFileObject> units) {
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    List<String> options =
        List.of(
            "-d",
            classes.toString(),
            "-proc:none",
            "-nowarn",
            "-cp",
            System.getProperty("java.class.path"));
    ToolProvider.getSystemJavaCompiler().getTask(null, null, problems, options, null, units).call();
    assertThat(problems.getDiagnostics())
        .filteredOn(problem -> problem.getKind() == javax.tools.Diagnostic.Kind.ERROR)
        .isEmpty();
  }

  private void run(List<String> programs) throws IOException, ReflectiveOperationException {
    assertThat(programs).isNotEmpty();
    URL[] here = {classes.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(here, getClass().getClassLoader())) {
      for (String program : programs) {
        loader
            .loadClass(program)
            .getMethod("main", String[].class)
            .invoke(null, (Object) new String[0]);
      }
    }
  }
}
