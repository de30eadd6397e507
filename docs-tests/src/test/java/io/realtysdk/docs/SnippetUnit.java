package io.realtysdk.docs;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * A snippet as a source file. What it uses without saying where that is from is in the resources of
 * the folder {@code around}: {@code imports.txt} for all, {@code statements.txt} for statements,
 * and a file for a page with imports, members and further types, lines of dashes between.
 *
 * @param snippet the snippet
 * @param form what it is
 * @param name the class to load
 * @param source the whole source
 */
record SnippetUnit(Snippet snippet, Form form, String name, String source) {
  /** What a snippet is. */
  enum Form {
    PROGRAM,
    TEST,
    TYPES,
    MEMBERS,
    STATEMENTS
  }

  private static final Pattern TYPE =
      Pattern.compile("^(?:public |final )*(?:class|record) (\\w+)", Pattern.MULTILINE);

  /** Finds out what a snippet is, and completes it. */
  static SnippetUnit of(Snippet snippet) throws IOException {
    String code = runnable(snippet.code());
    Matcher type = TYPE.matcher(code);
    if (code.contains("public static void main") && type.find()) {
      return new SnippetUnit(snippet, Form.PROGRAM, type.group(1), code);
    }
    // A package for each, so that two pages may have a class of the same name.
    String place = "p" + Integer.toHexString(snippet.toString().hashCode());
    String[] own = resource(snippet.topic()).split("---\n", -1);
    String members = own.length > 1 ? own[1] : "";
    String types = own.length > 2 ? own[2] : "";
    String head = "package " + place + ";\n" + resource("imports") + own[0];
    if (parses(head + code) && type.reset().find()) {
      Form form = code.contains("@Test") ? Form.TEST : Form.TYPES;
      return new SnippetUnit(snippet, form, place + "." + type.group(1), head + code + types);
    }
    head += "public class Around {\n";
    String name = place + ".Around";
    String method = "public void run() throws Exception {\n" + code + "}\n}\n";
    String statements = head + resource("statements") + members + method + types;
    if (parses(statements)) {
      return new SnippetUnit(snippet, Form.STATEMENTS, name, statements);
    }
    Form form = code.contains("@Test") ? Form.TEST : Form.MEMBERS;
    return new SnippetUnit(snippet, form, name, head + members + code + "}\n" + types);
  }

  /** Three dots stand for a reader's own code; the account is a fake's, the folder the test's. */
  private static String runnable(String code) {
    return code.replace("{ ... }", "{ }")
        .replace("-> ...", "-> { }")
        .replace("(...)", "(x -> true)")
        .replace(".subdomain(\"acme\")", ".baseUrl(service.baseUrl())")
        .replace("Path.of(\"", "Path.of(System.getProperty(\"docs.folder\"), \"");
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = SnippetUnit.class.getResourceAsStream("/around/" + name + ".txt")) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static boolean parses(String source) throws IOException {
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    List<JavaFileObject> files = List.of(file("Unknown", source));
    ((JavacTask)
            ToolProvider.getSystemJavaCompiler().getTask(null, null, problems, null, null, files))
        .parse();
    return problems.getDiagnostics().isEmpty();
  }

  JavaFileObject file() {
    return file(name, source);
  }

  private static JavaFileObject file(String name, String source) {
    URI uri = URI.create("string:///" + name.replace('.', '/') + ".java");
    return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return source;
      }
    };
  }
}
