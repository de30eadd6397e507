package io.realtysdk.spring.test;

import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.TestContextAnnotationUtils;

/** Finds {@link RealtyFakes} on a test class, its superclasses and the classes around it. */
class RealtyFakesContextCustomizerFactory implements ContextCustomizerFactory {

  @Override
  public @Nullable ContextCustomizer createContextCustomizer(
      Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
    RealtyFakes fakes =
        TestContextAnnotationUtils.findMergedAnnotation(testClass, RealtyFakes.class);
    return fakes == null || fakes.value().length == 0
        ? null
        : new RealtyFakesContextCustomizer(EnumSet.copyOf(List.of(fakes.value())), fakes.agents());
  }
}
