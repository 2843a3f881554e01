package io.github.meritpool.rubric;

import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Parameters;
import io.github.meritpool.spi.RubricTypeProvider;
import io.github.meritpool.spi.Tree;
import java.math.BigDecimal;

/**
 * A vendor's rubric type that a plan uses: which version of it, and what has to be installed.
 *
 * @param with its data
 */
public record VendorType(Arguments with) {

    /** The fields of a vendor's type in a plan. */
    public static final Parameters FIELDS = Parameters.of(
            Declared.of("type", ArgumentType.TEXT, "the type's name, vendor:type", "计分方式名称，形如 vendor:type"),
            Declared.of(
                            "version",
                            ArgumentType.INTEGER,
                            "the version of the type that the plan is written for",
                            "方案所依据的该方式版本")
                    .atLeast(1),
            Declared.of("artifact", ArgumentType.TEXT, "what has to be installed to have it", "提供该方式的程序包"));

    /**
     * A vendor's type as it is installed.
     *
     * @param provider the type
     * @param artifact what has to be installed to have it, such as {@code com.example:rubrics}
     * @return the type in its present version
     */
    public static VendorType of(RubricTypeProvider provider, String artifact) {
        return new VendorType(Arguments.of(
                FIELDS,
                Tree.fields()
                        .put("type", provider.name())
                        .put("version", BigDecimal.valueOf(provider.version()))
                        .put("artifact", artifact)
                        .build()));
    }

    /**
     * The type's name.
     *
     * @return such as {@code vendor:type}
     */
    public String type() {
        return with.text("type");
    }

    /**
     * The version of the type that the plan is written for.
     *
     * @return the version, from 1
     */
    public int version() {
        return with.integer("version");
    }

    /**
     * What has to be installed to have it.
     *
     * @return such as {@code com.example:rubrics}
     */
    public String artifact() {
        return with.text("artifact");
    }
}
