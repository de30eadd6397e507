package io.realtysdk.it.misspell;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.RecordComponentNode;

/** Finds every name that goes over the wire in the class files of the core and the providers. */
final class Names {
  private static final String CORE = "io/realtysdk/core";
  private static final Pattern CLASS = Pattern.compile("L([A-Za-z0-9_/$]+)[;<]");

  /**
   * What a name in the core looks like, perhaps joined with a value; a text with a space is a
   * message there, and one with brackets is a pattern.
   */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_./\\x01-]+");

  /** A range of characters is a pattern, and no name. */
  private static final Pattern RANGE = Pattern.compile("\\[[^\\]]*[a-zA-Z0]-");

  private final Map<String, ClassNode> classes = new TreeMap<>();

  /** Names of the packages in which classes are looked for, with all below them. */
  Names(List<Class<?>> membersOfPackages) {
    for (Class<?> member : membersOfPackages) {
      for (String name : classesBeside(member)) {
        classes.put(name, Spelling.read(SdkLoader.classFile(name)));
      }
    }
  }

  List<Spelling> all() {
    Messages messages = new Messages(classes);
    Set<String> readRecords = readRecords();
    List<Spelling> all = new ArrayList<>();
    for (ClassNode type : classes.values()) {
      for (Spelling spelling : Spelling.of(type)) {
        boolean isName =
            spelling.isComponent()
                ? readRecords.contains(type.name)
                : isName(spelling) && !messages.isMessage(spelling);
        if (isName) {
          all.add(spelling);
        }
      }
    }
    return all;
  }

  private static boolean isName(Spelling spelling) {
    boolean inCore = spelling.type().startsWith(CORE);
    String letters = spelling.text().replaceAll("[^A-Za-z]", "");
    return !letters.isEmpty()
        && !RANGE.matcher(spelling.text()).find()
        && (!inCore || NAME.matcher(spelling.text()).matches());
  }

  /** Records that a class literal names, which decoders take, and records inside those. */
  private Set<String> readRecords() {
    Deque<String> next = new ArrayDeque<>();
    for (ClassNode type : classes.values()) {
      for (MethodNode method : type.methods) {
        method.instructions.forEach(
            instruction -> {
              if (instruction instanceof LdcInsnNode constant && constant.cst instanceof Type t) {
                next.add(t.getInternalName());
              }
            });
      }
    }
    Set<String> records = new HashSet<>();
    while (!next.isEmpty()) {
      ClassNode type = classes.get(next.remove());
      if (type == null || type.recordComponents == null || !records.add(type.name)) {
        continue;
      }
      for (RecordComponentNode component : type.recordComponents) {
        Matcher names = CLASS.matcher(component.descriptor + component.signature);
        while (names.find()) {
          next.add(names.group(1));
        }
      }
    }
    return records;
  }

  private static List<String> classesBeside(Class<?> member) {
    String folder = member.getPackageName().replace('.', '/');
    URL url = member.getResource(member.getSimpleName() + ".class");
    try {
      URI root = new URI(url.toString().replace("/" + member.getSimpleName() + ".class", ""));
      if (!root.getScheme().equals("jar")) {
        Path path = Path.of(root);
        return classesIn(path, folder);
      }
      try (FileSystem jar = FileSystems.newFileSystem(root, Map.of())) {
        return classesIn(jar.getPath(folder), folder);
      }
    } catch (URISyntaxException | IOException e) {
      throw new IllegalStateException(url.toString(), e);
    }
  }

  private static List<String> classesIn(Path root, String prefix) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .map(path -> root.relativize(path).toString())
          .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
          .map(name -> prefix + "/" + name.substring(0, name.length() - 6))
          .toList();
    }
  }
}
