package io.github.meritpool.post;

import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemException;
import io.github.meritpool.quantity.Rounding;
import java.util.Arrays;
import java.util.List;

/** The rule that says how many of a post a school should have, by its size. */
public sealed interface PostQuota {

    /**
     * How many a school should have.
     *
     * @param size the school's size
     * @return the requirement
     */
    PostRequirement required(SchoolSize size);

    /**
     * The same number at every school.
     *
     * @param requirement the number
     * @return the quota
     */
    static PostQuota fixed(PostRequirement requirement) {
        return new Fixed(requirement);
    }

    /**
     * One full-time post for so many pupils, no fewer and no more (师生比 to an establishment).
     *
     * @param pupilsPerPost how many pupils there are to a post, above 0
     * @param rounding how the number of posts is rounded
     * @return the quota
     * @throws ProblemException {@code post.ratioNotPositive}
     */
    static PostQuota pupilRatio(Rational pupilsPerPost, Rounding rounding) {
        return new Ratio(SchoolSize.PUPILS, pupilsPerPost, rounding, QuotaBound.EXACTLY, PostTime.FULL_TIME);
    }

    /**
     * A number by how many classes the school has.
     *
     * @param bands the bands, rising from 0 classes
     * @return the quota
     * @throws ProblemException {@code post.bandsDoNotRise}
     */
    static PostQuota classBands(ClassBand... bands) {
        return new Bands(SchoolSize.CLASSES, Arrays.asList(bands));
    }

    /**
     * The same number at every school.
     *
     * @param requirement the number
     */
    record Fixed(PostRequirement requirement) implements PostQuota {
        @Override
        public PostRequirement required(SchoolSize size) {
            return requirement;
        }
    }

    /**
     * Pupils, or another count, ÷ ratio.
     *
     * @param by the count of the school's size
     * @param perPost how many there are to a post, above 0
     * @param rounding how the number of posts is rounded: to whole posts, to halves, up or to the nearest
     * @param bound on which side the number binds
     * @param time whether they are whole posts
     */
    record Ratio(String by, Rational perPost, Rounding rounding, QuotaBound bound, PostTime time) implements PostQuota {

        /**
         * Checks the ratio.
         *
         * @throws ProblemException {@code post.ratioNotPositive}
         */
        public Ratio {
            if (perPost.signum() <= 0) {
                throw new ProblemException(
                        Problem.of(PostProblem.RATIO_NOT_POSITIVE).with("ratio", perPost));
            }
        }

        @Override
        public PostRequirement required(SchoolSize size) {
            Rational posts = size.count(by).dividedBy(perPost);
            return new PostRequirement(bound, posts.roundedToStep(rounding.step(), rounding.mode()), time);
        }
    }

    /**
     * By bands of how many classes the school has, or of another count. A band ends where the next begins, so there is
     * neither a gap nor an overlap.
     *
     * @param by the count of the school's size
     * @param bands the bands, rising; the first begins at 0
     */
    record Bands(String by, List<ClassBand> bands) implements PostQuota {

        /**
         * Checks that the bands rise from 0.
         *
         * @throws ProblemException {@code post.bandsDoNotRise}
         */
        public Bands {
            bands = List.copyOf(bands);
            List<Rational> from = bands.stream().map(ClassBand::from).toList();
            List<Rational> rising = from.stream().distinct().sorted().toList();
            if (from.isEmpty() || !from.get(0).isZero() || !from.equals(rising)) {
                throw new ProblemException(
                        Problem.of(PostProblem.BANDS_DO_NOT_RISE).with("bands", from));
            }
        }

        @Override
        public PostRequirement required(SchoolSize size) {
            ClassBand found = bands.get(0);
            for (ClassBand band : bands) {
                found = size.count(by).compareTo(band.from()) >= 0 ? band : found;
            }
            return found.requirement();
        }
    }
}
