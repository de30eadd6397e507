package io.realtysdk.it.docs;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.realtysdk.core.ExtensibleEnum;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a native image has to keep of a provider: the classes that responses are read into. */
class GeneratedReachabilityTest {

  @ParameterizedTest
  @ValueSource(strings = {"core", "opentoclose", "propertybase", "signtraker", "spectora"})
  void theMetadataOfNativeImagesHasEveryClassThatIsReadReflectively(String provider)
      throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode metadata = mapper.createObjectNode();
    for (String type : reflective("io.realtysdk." + provider)) {
      metadata
          .withArray("/reflection")
          .addObject()
          .put("type", type)
          .put("allDeclaredConstructors", true)
          .put("allPublicMethods", true)
          .put("allPublicFields", true)
          .put("allDeclaredFields", true);
    }
    Generated.assertIs(
        "sdk-"
            + provider
            + "/src/main/resources/META-INF/native-image/io.realtysdk/sdk-"
            + provider
            + "/reachability-metadata.json",
        mapper.writerWithDefaultPrettyPrinter().writeValueAsString(metadata) + "\n");
  }

  private static List<String> reflective(String name) {
    return new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(name).stream()
            .filter(GeneratedReachabilityTest::isReflective)
            .map(JavaClass::getName)
            .sorted()
            .toList();
  }

  private static boolean isReflective(JavaClass type) {
    return type.getPackageName().startsWith("io.realtysdk.core")
        ? type.getSimpleName().equals("PublicConstructors")
        : type.isAssignableTo(Record.class) || type.isAssignableTo(ExtensibleEnum.class);
  }
}
