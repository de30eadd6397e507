package io.realtysdk.testkit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.realtysdk.core.SdkException;
import java.util.ArrayList;
import java.util.List;

/** Lists the exception classes of sdk-core, so that a new one cannot be forgotten. */
final class CoreExceptions {

  private CoreExceptions() {}

  static List<Class<?>> all() {
    List<Class<?>> found = new ArrayList<>();
    for (JavaClass type : new ClassFileImporter().importPackages("io.realtysdk.core")) {
      if (type.isAssignableTo(SdkException.class)
          && type.getModifiers().toString().contains("PUBLIC")) {
        found.add(type.reflect());
      }
    }
    return found;
  }
}
