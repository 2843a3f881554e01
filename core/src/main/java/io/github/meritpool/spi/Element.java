package io.github.meritpool.spi;

import io.github.meritpool.problem.Label;
import io.github.meritpool.quantity.Origin;
import java.util.Optional;

/** An element of a plan: data with an id, words, and perhaps a clause that it rests on. */
public interface Element {

    /** The id, the words and the clause, which most elements have. */
    Parameters COMMON = Parameters.of(
            Declared.of("id", ArgumentType.ID, "its id", "标识"),
            Declared.of("label", ArgumentType.LABEL, "its words", "名称"),
            Declared.of("clause", ArgumentType.TEXT, "the clause it rests on", "所依据的条款")
                    .optional());

    /**
     * The element's data.
     *
     * @return its checked arguments
     */
    Arguments with();

    /**
     * The id.
     *
     * @return the name by which the plan speaks of it
     */
    default String id() {
        return with().text("id");
    }

    /**
     * The words.
     *
     * @return the label
     */
    default Label label() {
        return with().label("label");
    }

    /**
     * The clause it rests on.
     *
     * @return the clause's id, if one is cited
     */
    default Optional<String> clause() {
        return with().optionalText("clause");
    }

    /**
     * Where its quantities come from.
     *
     * @param role what they are to it
     * @return id, role, clause and label
     */
    default Origin origin(String role) {
        return new Origin(id(), role, clause().orElse(null), label());
    }

    /**
     * Data with an id and words, to which more is put.
     *
     * @param id the id
     * @param label the words
     * @return the builder
     */
    static Tree.FieldsBuilder fields(String id, Label label) {
        return Tree.fields().put("id", id).put("label", tree(label));
    }

    /**
     * Words as data.
     *
     * @param label the words
     * @return an object with {@code en} and {@code zh-CN}
     */
    static Tree.Fields tree(Label label) {
        return Tree.fields().put("en", label.en()).put("zh-CN", label.zhCn()).build();
    }
}
