package consumer;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;

/** Runs consumer.OneAgent in a class loader that asks its parent last. */
public class ChildFirst {
  public static void main(String[] args) throws Exception {
    List<URL> urls = new ArrayList<>();
    for (String path : args[0].split(File.pathSeparator)) {
      urls.add(new File(path).toURI().toURL());
    }
    if (ChildFirst.class.getResource("/okhttp3/internal/Util.class") == null) {
      throw new AssertionError("no OkHttp 4 in the application");
    }
    try (Loader loader = new Loader(urls.toArray(URL[]::new))) {
      Thread.currentThread().setContextClassLoader(loader);
      loader
          .loadClass("consumer.OneAgent")
          .getMethod("main", String[].class)
          .invoke(null, (Object) new String[] {args[1]});
    }
  }

  private static final class Loader extends URLClassLoader {
    Loader(URL[] urls) {
      super(urls, ChildFirst.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      synchronized (getClassLoadingLock(name)) {
        Class<?> loaded = findLoadedClass(name);
        if (loaded != null) {
          return loaded;
        }
        try {
          return findClass(name);
        } catch (ClassNotFoundException e) {
          return super.loadClass(name, resolve);
        }
      }
    }

    @Override
    public URL getResource(String name) {
      URL own = findResource(name);
      return own == null ? super.getResource(name) : own;
    }
  }
}
