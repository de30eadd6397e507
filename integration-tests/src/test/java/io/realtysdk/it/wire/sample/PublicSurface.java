package io.realtysdk.it.wire.sample;

import static java.lang.reflect.Modifier.isAbstract;
import static java.lang.reflect.Modifier.isPublic;
import static java.lang.reflect.Modifier.isStatic;

import io.realtysdk.core.ApiCall;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists what the public types of a provider's package let a user send. */
public final class PublicSurface {
  private static final Set<String> MAKE_THE_OBJECT =
      Set.of("build", "builder", "toBuilder", "fromEnvironment");

  private PublicSurface() {}

  /**
   * Setters of builders, parts of conditions, constants of extensible enums, components of records
   * that setters take, and operations.
   */
  public static Set<String> of(Class<?> memberOfPackage) {
    Set<String> names = new TreeSet<>();
    for (Class<?> type : publicTypes(memberOfPackage)) {
      methods(type).forEach(method -> names.add(nameOf(type) + "." + signature(method)));
      constants(type).forEach(field -> names.add(nameOf(type) + "." + field.getName()));
      if (type.getSimpleName().equals("Builder")) {
        sentRecords(type).forEach(sent -> names.addAll(components(sent)));
      }
    }
    return names;
  }

  /** Parts that one type is put together from. */
  public static Set<String> ofType(Class<?> type) {
    Set<String> names = new TreeSet<>();
    methods(type).forEach(method -> names.add(nameOf(type) + "." + signature(method)));
    return names;
  }

  /** Components of the public records, which answers are read into. */
  public static Set<String> recordsOf(Class<?> memberOfPackage) {
    return publicTypes(memberOfPackage).stream()
        .filter(Class::isRecord)
        .flatMap(type -> Arrays.stream(type.getRecordComponents()))
        .map(
            component -> component.getDeclaringRecord().getSimpleName() + "." + component.getName())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static String nameOf(Class<?> type) {
    return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
  }

  static String signature(Method method) {
    return Arrays.stream(method.getParameterTypes())
        .map(Class::getSimpleName)
        .collect(Collectors.joining(",", method.getName() + "(", ")"));
  }

  private static List<Method> methods(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .filter(method -> method.getDeclaringClass() == type)
        .filter(method -> !MAKE_THE_OBJECT.contains(method.getName()))
        .filter(method -> isSetter(type, method) || isPart(type, method) || isOperation(method))
        .toList();
  }

  /** Whatever a builder has is a setter: the ones from its package-private parent too. */
  private static boolean isSetter(Class<?> type, Method method) {
    return type.getSimpleName().equals("Builder")
        && !isStatic(method.getModifiers())
        && method.getReturnType() != String.class;
  }

  /** Makes a value from parts: not of enums from their text, and not of records. */
  private static boolean isPart(Class<?> type, Method method) {
    return method.getReturnType() == type
        && !type.isRecord()
        && !(isExtensibleEnum(type) && method.getName().equals("of"));
  }

  private static boolean isOperation(Method method) {
    return method.getReturnType() == ApiCall.class;
  }

  private static List<Field> constants(Class<?> type) {
    return Arrays.stream(type.getFields())
        .filter(field -> isStatic(field.getModifiers()) && field.getType() == type)
        .toList();
  }

  private static boolean isExtensibleEnum(Class<?> type) {
    Class<?> parent = type.getSuperclass();
    return parent != null
        && isAbstract(parent.getModifiers())
        && parent.getPackage() == ApiCall.class.getPackage()
        && !type.getSimpleName().equals("Builder");
  }

  /** Of one component, as an id has it, nothing can be mixed up. */
  private static Stream<Class<?>> sentRecords(Class<?> builder) {
    return Arrays.stream(builder.getMethods())
        .flatMap(method -> Arrays.stream(method.getParameterTypes()))
        .filter(type -> type.isRecord() && type.getRecordComponents().length > 1);
  }

  private static List<String> components(Class<?> sent) {
    return Arrays.stream(sent.getRecordComponents())
        .filter(component -> component.getType() != Map.class)
        .map(RecordComponent::getName)
        .map(name -> sent.getSimpleName() + "." + name)
        .toList();
  }

  private static List<Class<?>> publicTypes(Class<?> memberOfPackage) {
    String file = memberOfPackage.getSimpleName() + ".class";
    URL url = memberOfPackage.getResource(file);
    try {
      URI folder = new URI(url.toString().replace("/" + file, ""));
      if (!folder.getScheme().equals("jar")) {
        return publicTypes(Path.of(folder), memberOfPackage.getPackageName());
      }
      try (FileSystem jar = FileSystems.newFileSystem(folder, Map.of())) {
        String inside = memberOfPackage.getPackageName().replace('.', '/');
        return publicTypes(jar.getPath(inside), memberOfPackage.getPackageName());
      }
    } catch (URISyntaxException | IOException e) {
      throw new AssertionError(url.toString(), e);
    }
  }

  private static List<Class<?>> publicTypes(Path folder, String packageName) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(path -> path.getFileName().toString())
          .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
          .<Class<?>>map(name -> load(packageName + "." + name.substring(0, name.length() - 6)))
          .filter(type -> isPublic(type.getModifiers()))
          .toList();
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(name, e);
    }
  }
}
