package io.github.meritpool.post;

import io.github.meritpool.language.StatedFields;
import io.github.meritpool.language.StatedRounding;
import io.github.meritpool.language.TableScope;
import io.github.meritpool.language.Vocabulary;
import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Rounding;
import io.github.meritpool.quantity.Shape;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Element;
import io.github.meritpool.spi.Parameters;
import io.github.meritpool.spi.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A post of a plan's catalogue (岗位目录中的一项). Its numbers may be parameters: once they are known it is a
 * {@link Post}.
 *
 * @param with its data
 */
public record PostEntry(Arguments with) implements Element {

    private static final Declared BOUND =
            Declared.option("bound", OptionNames.of(QuotaBound.values()), "on which side the number binds", "定额的约束方向");
    private static final Declared TIME =
            Declared.option("time", OptionNames.of(PostTime.values()), "whether they are whole posts", "专职或兼职");
    private static final Parameters BAND = Parameters.of(
            Declared.of("from", ArgumentType.DECIMAL, "where the band begins", "该档起点"),
            Declared.of("number", ArgumentType.QUANTITY, "how many in the band", "该档数目")
                    .atLeast(0),
            BOUND.optional(),
            TIME.optional());
    private static final Parameters QUOTA = Parameters.of(
            BOUND,
            TIME,
            Declared.of("number", ArgumentType.QUANTITY, "how many", "数目")
                    .atLeast(0)
                    .optional(),
            Declared.of(
                            "by",
                            ArgumentType.QUANTITY,
                            "what the number goes by, such as pupils or classes",
                            "定额所依据的数，如学生数或班级数")
                    .optional(),
            Declared.of("ratio", ArgumentType.QUANTITY, "how many of them there are to a post", "每个岗位对应多少")
                    .atLeast(0)
                    .optional(),
            StatedRounding.DECLARED,
            Declared.object("bands", BAND, "the number of each band, from 0 up", "自 0 起各档的数目")
                    .list()
                    .notEmpty()
                    .optional());

    /** The fields of a post. */
    public static final Parameters FIELDS = COMMON.and(Parameters.of(
            Declared.option("category", OptionNames.of(PostCategory.values()), "what kind of work it is", "编制类别"),
            Declared.of(
                            "weight",
                            ArgumentType.QUANTITY,
                            "how much it counts where posts are weighted; 1 if not stated",
                            "岗位系数，不写则为 1")
                    .atLeast(0)
                    .optional(),
            Declared.of("allowance", ArgumentType.QUANTITY, "its allowance, in money; none if not stated", "岗位津贴，不写则无")
                    .atLeast(0)
                    .optional(),
            Declared.object("quota", QUOTA, "how many there should be; any number if not stated", "定额，不写则不限")
                    .optional(),
            Declared.of("notWith", ArgumentType.TEXT, "the posts that nobody may hold together with it", "不得由同一人兼任的岗位")
                    .list()
                    .optional()));

    /**
     * A post without a quota.
     *
     * @param id the id that appointments name
     * @param label the words for it
     * @param category what kind of work it is
     * @return the entry
     */
    public static PostEntry of(String id, Label label, PostCategory category) {
        return of(id, label, category, Optional.empty());
    }

    /**
     * A post of which there should be so many.
     *
     * @param id the id that appointments name
     * @param label the words for it
     * @param category what kind of work it is
     * @param number how many there should be
     * @return the entry
     */
    public static PostEntry of(String id, Label label, PostCategory category, PostRequirement number) {
        Tree.Fields quota = Tree.fields()
                .put("bound", OptionNames.of(number.bound()))
                .put("time", OptionNames.of(number.time()))
                .put("number", number.number().toString())
                .build();
        return of(id, label, category, Optional.of(quota));
    }

    private static PostEntry of(String id, Label label, PostCategory category, Optional<Tree.Fields> quota) {
        return new PostEntry(Arguments.of(
                FIELDS,
                Element.fields(id, label)
                        .put("category", OptionNames.of(category))
                        .put("quota", quota.orElse(null))
                        .build()));
    }

    /**
     * Gives each number that the post states a meaning under the place where it stands, so that it is read once.
     *
     * @param money the unit of money
     * @param vocabulary where the names go
     */
    void define(Unit money, Vocabulary vocabulary) {
        define(with, "allowance", money, vocabulary);
        define(with, "weight", Unit.NONE, vocabulary);
        if (with.has("quota")) {
            Arguments quota = with.object("quota");
            List.of("number", "by", "ratio").forEach(field -> define(quota, field, Unit.NONE, vocabulary));
            quota.objects("bands").forEach(band -> define(band, "number", Unit.NONE, vocabulary));
        }
    }

    private void define(Arguments in, String field, Unit unit, Vocabulary vocabulary) {
        if (in.has(field)) {
            String place = pointer(in, field);
            vocabulary.define(place, place, () -> number(in, field, unit, vocabulary));
        }
    }

    /** A number that is one for the whole school; reports any other. */
    private Quantity number(Arguments in, String field, Unit unit, Vocabulary vocabulary) {
        TableScope school = TableScope.of(vocabulary, TableScope.STAFF);
        Vocabulary.Attempt read = vocabulary.attempt(() -> school.quantity(in, field, unit, origin(field)));
        Optional<Shape> other = Optional.of(read)
                .filter(Vocabulary.Attempt::isSound)
                .flatMap(one -> vocabulary.shapes().of(one.quantity()))
                .filter(found -> found.kind() != Kind.NUMBER || found.table().isPresent());
        other.ifPresent(found -> vocabulary
                .problems()
                .add(problem(PostProblem.NOT_ONE_NUMBER, in.at(field)).with("field", field)));
        return read.quantity();
    }

    /** The weight or the allowance of the post, if it states one. */
    Optional<Quantity> value(String field, Vocabulary vocabulary) {
        return with.has(field)
                ? Optional.of(vocabulary.defined(pointer(with, field)).named(origin(field)))
                : Optional.empty();
    }

    /** The numbers that it goes by, each one for the whole school, by where the plan states them; reports others. */
    Map<String, Quantity> numbers(Vocabulary vocabulary) {
        Map<String, Quantity> numbers = new LinkedHashMap<>();
        put(numbers, with, "weight", vocabulary);
        // Read even where no figure takes it.
        value("allowance", vocabulary);
        if (with.has("quota") && isSound(with.object("quota"), vocabulary)) {
            Arguments quota = with.object("quota");
            List.of("number", "by", "ratio").forEach(field -> put(numbers, quota, field, vocabulary));
            quota.objects("bands").forEach(band -> put(numbers, band, "number", vocabulary));
        }
        return numbers;
    }

    private void put(Map<String, Quantity> numbers, Arguments in, String field, Vocabulary vocabulary) {
        if (in.has(field)) {
            numbers.put(pointer(in, field), vocabulary.defined(pointer(in, field)));
        }
    }

    private static String pointer(Arguments in, String field) {
        return in.at(field).pointer().orElseThrow();
    }

    private Problem problem(PostProblem kind, Location place) {
        return Problem.of(kind).at(place).with("post", id());
    }

    private boolean isSound(Arguments quota, Vocabulary vocabulary) {
        ProblemCollector problems = vocabulary.problems();
        int before = problems.errors();
        List<String> ways =
                List.of("number", "ratio", "bands").stream().filter(quota::has).toList();
        if (ways.size() != 1) {
            problems.add(problem(PostProblem.QUOTA_FORM, with.at("quota")));
            return false;
        }
        StatedFields fields = new StatedFields(id(), problems);
        String way = ways.get(0);
        fields.only(!way.equals("number"), quota, "by", way);
        fields.only(way.equals("ratio"), quota, "rounding", way);
        if (!way.equals("number")) {
            fields.needs(quota, "by", way);
        }
        if (way.equals("ratio") && fields.needs(quota, "rounding", way)) {
            StatedRounding.read(quota.object("rounding"), problems);
        }
        List<Rational> from = quota.objects("bands").stream()
                .map(band -> band.decimal("from"))
                .toList();
        boolean rises = from.stream().sorted().distinct().toList().equals(from);
        if (!from.isEmpty() && (!rises || !from.get(0).isZero())) {
            problems.add(Problem.of(PostProblem.BANDS_DO_NOT_RISE)
                    .at(quota.at("bands"))
                    .with("bands", from));
        }
        return problems.errors() == before;
    }

    /**
     * The posts that nobody may hold together with it.
     *
     * @return their ids
     */
    List<String> notWith() {
        return with.texts("notWith");
    }

    /** The post, its numbers known: each by where the plan states it. */
    Post post(Map<String, Rational> numbers) {
        return Post.builder()
                .id(id())
                .label(label())
                .category(OptionNames.constant(PostCategory.values(), with.text("category")))
                .weight(with.has("weight") ? number(numbers, with, "weight") : Rational.ONE)
                .quota(
                        with.has("quota")
                                ? quota(with.object("quota"), numbers)
                                : PostQuota.fixed(PostRequirement.atLeast(0)))
                .build();
    }

    private static Rational number(Map<String, Rational> numbers, Arguments in, String field) {
        return Optional.ofNullable(numbers.get(pointer(in, field))).orElseThrow();
    }

    /** The quota goes by the count that has the name of the place where the plan states it. */
    private static PostQuota quota(Arguments quota, Map<String, Rational> numbers) {
        if (quota.has("number")) {
            return PostQuota.fixed(requirement(quota, quota, numbers));
        }
        String by = pointer(quota, "by");
        if (quota.has("ratio")) {
            Rounding rounding = StatedRounding.read(quota.object("rounding"), new ProblemCollector())
                    .orElseThrow();
            return new PostQuota.Ratio(by, number(numbers, quota, "ratio"), rounding, bound(quota), time(quota));
        }
        List<ClassBand> bands = new ArrayList<>();
        for (Arguments band : quota.objects("bands")) {
            bands.add(new ClassBand(band.decimal("from"), requirement(band, quota, numbers)));
        }
        return new PostQuota.Bands(by, bands);
    }

    private static PostRequirement requirement(Arguments stated, Arguments quota, Map<String, Rational> numbers) {
        return new PostRequirement(
                bound(stated.has("bound") ? stated : quota),
                number(numbers, stated, "number"),
                time(stated.has("time") ? stated : quota));
    }

    private static QuotaBound bound(Arguments in) {
        return OptionNames.constant(QuotaBound.values(), in.text("bound"));
    }

    private static PostTime time(Arguments in) {
        return OptionNames.constant(PostTime.values(), in.text("time"));
    }
}
