package io.realtysdk.spring;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Conditional;

/** Matches where a key of the provider is set, or its {@code enabled} is true; never if false. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Conditional(OnProvider.class)
@interface ConditionalOnProvider {

  /** Returns the prefix of the provider's properties. */
  String value();
}
