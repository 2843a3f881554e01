package io.github.meritpool.post;

import io.github.meritpool.internal.value.ValueStyle;
import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import org.immutables.value.Value;

/**
 * A position at a school that people are appointed to (岗位).
 *
 * <p>Elsewhere: 岗位职业码 GWZYM and 职务名称 ZWMC of the Chinese education data standard; Ed-Fi's OpenStaffPosition, its
 * PositionControlNumber being the id and its PositionTitle the label.
 */
@Value.Immutable
@ValueStyle
public abstract class Post {

    Post() {}

    /**
     * A builder; id, label, category and quota must be stated.
     *
     * @return a builder with nothing stated
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A post of weight 1.
     *
     * @param id the id that appointments name
     * @param label the words for it
     * @param category what kind of work it is
     * @param quota how many the school should have
     * @return the post
     */
    public static Post of(String id, Label label, PostCategory category, PostQuota quota) {
        return builder().id(id).label(label).category(category).quota(quota).build();
    }

    /**
     * The id that appointments name.
     *
     * @return the id
     */
    public abstract String id();

    /**
     * The words for it.
     *
     * @return the label
     */
    public abstract Label label();

    /**
     * What kind of work it is.
     *
     * @return the category
     */
    public abstract PostCategory category();

    /**
     * How much the post counts where posts are weighted, as allowances and scores are.
     *
     * @return the weight, a plain factor; 1 unless stated
     */
    @Value.Default
    public Rational weight() {
        return Rational.ONE;
    }

    /**
     * How many the school should have; a minimum of 0 leaves the number open.
     *
     * @return the quota
     */
    public abstract PostQuota quota();

    /** Gathers what a post is. Not thread-safe. */
    public static final class Builder extends ImmutablePost.Builder {
        Builder() {}
    }
}
