package io.realtysdk.it.misspell;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Loads the SDK and its tests anew, some classes in another form; libraries come from the parent.
 */
final class SdkLoader extends ClassLoader {
  private static final String SDK = "io.realtysdk.";
  private static final String OWN = SdkLoader.class.getPackageName() + ".";

  /** Read once: every misspelling loads most of them anew. */
  private static final Map<String, byte[]> FILES = new ConcurrentHashMap<>();

  private final Map<String, byte[]> changed;
  private final Set<String> defined = ConcurrentHashMap.newKeySet();

  /** The changed classes are given by their internal names. */
  SdkLoader(Map<String, byte[]> changed) {
    super(SdkLoader.class.getClassLoader());
    this.changed = changed;
  }

  /** Internal names of the classes that were needed. */
  Set<String> defined() {
    return defined;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith(SDK) || name.startsWith(OWN)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded != null ? loaded : define(name);
    }
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    String internal = name.replace('.', '/');
    byte[] bytes = changed.get(internal);
    if (bytes == null) {
      bytes = classFile(internal);
    }
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    defined.add(internal);
    return defineClass(name, bytes, 0, bytes.length);
  }

  /** The class as it was compiled, or null. */
  static byte[] classFile(String internalName) {
    byte[] bytes = FILES.computeIfAbsent(internalName, SdkLoader::read);
    return bytes.length == 0 ? null : bytes;
  }

  private static byte[] read(String internalName) {
    ClassLoader parent = SdkLoader.class.getClassLoader();
    try (InputStream in = parent.getResourceAsStream(internalName + ".class")) {
      return in == null ? new byte[0] : in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException(internalName, e);
    }
  }
}
