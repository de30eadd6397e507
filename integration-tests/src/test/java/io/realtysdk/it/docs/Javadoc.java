package io.realtysdk.it.docs;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The descriptions of public classes, methods and constants, read from their sources. */
final class Javadoc {
  /** By name, such as {@code Outcome}, {@code Outcome.UNKNOWN} or {@code Builder.timeout}. */
  private final Map<String, String> texts = new LinkedHashMap<>();

  private Javadoc() {}

  /** Of the sources in a folder, not below it. */
  static Javadoc of(String folder) throws IOException {
    Javadoc javadoc = new Javadoc();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (Stream<Path> files = Files.list(Path.of("..").resolve(folder));
        StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      List<Path> sources = files.filter(f -> f.toString().endsWith(".java")).sorted().toList();
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(sources));
      DocTrees docs = DocTrees.instance(task);
      for (CompilationUnitTree unit : task.parse()) {
        javadoc.new Scanner(docs).scan(unit, "");
      }
    }
    return javadoc;
  }

  /** The members of a class that have a description, in the order of the source. */
  Map<String, String> membersOf(String type) {
    return texts.entrySet().stream()
        .filter(e -> e.getKey().matches(type.replace(".", "\\.") + "\\.[A-Za-z_]+"))
        .collect(
            Collectors.toMap(
                e -> e.getKey().substring(type.length() + 1),
                Map.Entry::getValue,
                (a, b) -> a,
                LinkedHashMap::new));
  }

  /** The description of a class. */
  String of(Class<?> type) {
    return texts.getOrDefault(type.getSimpleName(), "");
  }

  private final class Scanner extends TreePathScanner<Void, String> {
    private final DocTrees docs;

    private Scanner(DocTrees docs) {
      this.docs = docs;
    }

    @Override
    public Void visitClass(ClassTree type, String outer) {
      String name = outer + type.getSimpleName();
      put(name);
      return super.visitClass(type, name + ".");
    }

    @Override
    public Void visitMethod(MethodTree method, String outer) {
      if (!method.getModifiers().getFlags().contains(Modifier.PRIVATE)) {
        put(outer + method.getName());
      }
      return null;
    }

    @Override
    public Void visitVariable(VariableTree field, String outer) {
      put(outer + field.getName());
      return null;
    }

    private void put(String name) {
      String comment = docs.getDocComment(getCurrentPath());
      if (comment != null) {
        texts.putIfAbsent(name, plain(comment));
      }
    }
  }

  /** The first paragraph as one line of Markdown. */
  private static String plain(String comment) {
    return comment
        .strip()
        .replaceFirst("(?s)\\n\\s*(@|<p>).*", "")
        .replaceFirst("(?s)^\\s*@.*", "")
        .replaceAll("\\s+", " ")
        .replaceAll("\\{@link(?:plain)? [^} ]+ ([^}]+)\\}", "$1")
        .replaceAll("\\{@(?:link|code) #?([^}]+)\\}", "`$1`")
        .replaceAll("`(\\w+)#", "`$1.")
        .replace("|", "\\|")
        .strip();
  }
}
