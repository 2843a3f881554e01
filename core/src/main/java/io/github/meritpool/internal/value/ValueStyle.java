package io.github.meritpool.internal.value;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * The style of core's value types: the generated class is hidden, and its builder is reached through a nested
 * {@code Builder}.
 *
 * <p>Consumers compile without Immutables' annotations and are warned of each annotation with values that they cannot
 * find, which breaks a build where warnings are errors. So the style goes through this annotation, which only the source
 * keeps, and the generated classes carry no annotation but the JDK's.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        jdkOnly = true,
        allowedClasspathAnnotations = Override.class)
public @interface ValueStyle {}
