package io.realtysdk.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Every component of every public record of the published libraries is described. */
class RecordParamTest {
  private final List<String> missing = new ArrayList<>();
  private int components;

  @Test
  void everyComponentOfAPublicRecordHasAParamTag() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources()));
      DocTrees docs = DocTrees.instance(task);
      for (CompilationUnitTree unit : task.parse()) {
        new RecordScanner(docs).scan(unit, null);
      }
    }
    assertThat(missing).isEmpty();
    assertThat(components).isGreaterThan(300);
  }

  /** The tool is not a library: nobody compiles against it. */
  private static List<Path> sources() throws IOException {
    try (Stream<Path> all = Files.walk(Path.of(".."), 12)) {
      return all.filter(path -> path.toString().matches("\\.\\./sdk-[a-z-]+/src/main/java/.*java"))
          .filter(path -> !path.toString().matches(".*/(internal|sdk-cli)/.*"))
          .toList();
    }
  }

  private final class RecordScanner extends TreePathScanner<Void, Void> {
    private final DocTrees docs;

    private RecordScanner(DocTrees docs) {
      this.docs = docs;
    }

    @Override
    public Void visitClass(ClassTree type, Void unused) {
      if (type.getKind() == Tree.Kind.RECORD
          && type.getModifiers().getFlags().contains(Modifier.PUBLIC)) {
        String comment = String.valueOf(docs.getDocComment(getCurrentPath()));
        for (Tree member : type.getMembers()) {
          if (member instanceof VariableTree field
              && !field.getModifiers().getFlags().contains(Modifier.STATIC)) {
            components++;
            if (!comment.matches("(?s).*@param\\s+" + field.getName() + "\\s+\\S.*")) {
              missing.add(type.getSimpleName() + "." + field.getName());
            }
          }
        }
      }
      return super.visitClass(type, unused);
    }
  }
}
