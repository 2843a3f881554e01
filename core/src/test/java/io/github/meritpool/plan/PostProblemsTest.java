package io.github.meritpool.plan;

import static io.github.meritpool.plan.Documents.element;
import static io.github.meritpool.plan.Documents.number;
import static io.github.meritpool.plan.Documents.only;
import static io.github.meritpool.plan.Documents.small;
import static io.github.meritpool.plan.Documents.text;
import static io.github.meritpool.plan.Documents.with;
import static io.github.meritpool.plan.Documents.without;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.spi.Tree;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is wrong with the posts of a plan is said before any facts, each with its place. */
class PostProblemsTest {

    private static final String QUOTA = "/posts/catalogue/0/quota";
    private static final String FIGURE = "/posts/figures/0";

    private static Tree.Fields plan() {
        Tree.Fields quota = Tree.fields()
                .put("bound", "exactly")
                .put("time", "fullTime")
                .put("number", "1")
                .build();
        Tree.Fields head = element("head", "head", "校长")
                .put("category", "management")
                .put("quota", quota)
                .put("notWith", Tree.texts(List.of("teacher")))
                .build();
        Tree.Fields teacher =
                element("teacher", "teacher", "教师").put("category", "teaching").build();
        Tree.Fields appointments = Tree.fields()
                .put("table", "held")
                .put("staff", "who")
                .put("post", "position")
                .put("from", "since")
                .build();
        Tree.Fields figure = element("weight", "weight", "系数")
                .put("of", "weight")
                .put("take", "sum")
                .put("held", "asOf")
                .build();
        Tree.Fields posts = Tree.fields()
                .putItems("catalogue", List.of(head, teacher))
                .put("appointments", appointments)
                .putItems("figures", List.of(figure))
                .build();
        return with(with(small(), "/tables/1", held()), "/posts", posts);
    }

    private static Tree.Fields held() {
        List<Tree.Fields> columns = List.of(
                element("who", "who", "受聘人")
                        .put("type", "reference")
                        .put("references", "staff")
                        .build(),
                element("position", "post", "岗位")
                        .put("type", "category")
                        .put("values", Tree.texts(List.of("head", "teacher")))
                        .build(),
                element("since", "first day", "首日")
                        .put("type", "date")
                        .put("earliest", "2000-01-01")
                        .put("latest", "2030-12-31")
                        .build());
        return element("held", "appointments", "聘任")
                .put("key", Tree.texts(List.of("who", "position")))
                .put("rows", "complete")
                .putItems("columns", columns)
                .build();
    }

    private static Tree.Fields quota(String field, Tree data) {
        return with(without(plan(), QUOTA + "/number"), QUOTA + "/" + field, data);
    }

    private static Tree band(String from) {
        return Tree.fields().put("from", number(from)).put("number", "1").build();
    }

    @Test
    void thePlanIsSound() {
        assertThat(PayPlan.read(plan()).errors()).isEmpty();
        assertThat(PayPlan.read(PayPlan.read(plan()).orElseThrow().toTree()).orElseThrow())
                .isEqualTo(PayPlan.read(plan()).orElseThrow());
    }

    @Test
    void aQuotaIsExactlyOneThing() {
        only(without(plan(), QUOTA + "/number")).is("post.quotaForm").at(QUOTA);
        only(with(plan(), QUOTA + "/ratio", text("12"))).is("post.quotaForm").at(QUOTA);
        only(with(plan(), QUOTA + "/by", text("12")))
                .is("plan.fieldWithoutMeaning")
                .at(QUOTA + "/by");
        only(quota("bands", new Tree.Items(List.of(band("0")))))
                .is("plan.fieldNeeded")
                .at(QUOTA);
    }

    @Test
    void bandsRiseFromZero() {
        Tree.Fields banded =
                with(quota("by", text("20")), QUOTA + "/bands", new Tree.Items(List.of(band("1"), band("12"))));
        only(banded).is("post.bandsDoNotRise").at(QUOTA + "/bands");
    }

    @Test
    void aNumberIsOneForTheWholeSchool() {
        only(with(plan(), QUOTA + "/number", text("days")))
                .is("post.notOneNumber")
                .at(QUOTA + "/number");
        only(with(plan(), QUOTA + "/number", text("noSuchName")))
                .is("plan.unknownName")
                .at(QUOTA + "/number");
    }

    @Test
    void aNumberIsReadOnceHoweverManyUseIt() {
        Tree.Fields second = element("weight2", "weight", "系数")
                .put("of", "weight")
                .put("take", "highest")
                .put("held", "asOf")
                .build();
        Tree.Fields twice = with(plan(), "/posts/figures/1", second);
        only(with(twice, "/posts/catalogue/0/weight", text("noSuchName")))
                .is("plan.unknownName")
                .at("/posts/catalogue/0/weight");
        only(with(twice, "/posts/catalogue/0/weight", text("days")))
                .is("post.notOneNumber")
                .at("/posts/catalogue/0/weight");
    }

    @Test
    void whatOnlyTheReportReadsIsUsed() {
        assertThat(PayPlan.read(without(plan(), "/posts/figures")).problems())
                .extracting(problem -> problem.values().getOrDefault("name", ""))
                .doesNotContain("who", "position", "since");
    }

    @Test
    void postsThatTheCatalogueDoesNotHave() {
        only(with(plan(), "/posts/catalogue/0/notWith/0", text("teecher")))
                .is("post.noSuchPost")
                .at("/posts/catalogue/0/notWith");
        only(with(plan(), FIGURE + "/posts", Tree.texts(List.of("tutor"))))
                .is("post.noSuchPost")
                .at(FIGURE + "/posts");
        only(with(without(plan(), "/posts/catalogue/1"), "/posts/catalogue/0/notWith", Tree.texts(List.of())))
                .is("post.noSuchPost")
                .at("/posts/appointments/post");
        Tree.Fields again =
                element("head", "head", "校长").put("category", "management").build();
        only(with(plan(), "/posts/catalogue/2", again)).is("plan.duplicateId").at("/posts/catalogue/2/id");
    }

    @Test
    void columnsThatAreNotThere() {
        only(with(plan(), "/posts/appointments/table", text("noSuchTable")))
                .is("plan.unknownTable")
                .at("/posts/appointments/table");
        only(with(plan(), "/posts/appointments/staff", text("position")))
                .is("plan.notAKey")
                .at("/posts/appointments/staff");
        only(with(plan(), "/posts/appointments/from", text("position")))
                .is("plan.wrongKind")
                .at("/posts/appointments/from");
    }

    @Test
    void figuresWithoutAppointments() {
        only(without(plan(), "/posts/appointments")).is("post.noAppointments").at(FIGURE);
    }

    @Test
    void whatAFigureNeedsAndWhatMeansNothingInIt() {
        only(with(plan(), FIGURE + "/take", text("main")))
                .is("plan.fieldNeeded")
                .at("/posts/appointments");
        only(with(plan(), FIGURE + "/from", text("2025-09-01")))
                .is("plan.fieldWithoutMeaning")
                .at(FIGURE + "/from");
        Tree.Fields byDays = with(with(plan(), FIGURE + "/held", text("days")), FIGURE + "/from", text("2025-09-01"));
        only(byDays).is("plan.fieldNeeded").at(FIGURE);
        only(with(with(byDays, FIGURE + "/to", text("2026-06-30")), FIGURE + "/take", text("highest")))
                .is("plan.optionDoesNotFit")
                .at(FIGURE + "/held");
    }

    @Test
    void whatUsesABrokenElementIsNotReportedAgain() {
        Tree.Fields used = with(
                plan(),
                "/populations/0/when",
                Tree.fields().put("of", "weight").put("atLeast", "1").build());
        assertThat(PayPlan.read(used).errors()).isEmpty();
        only(with(used, "/posts/appointments/unknown", text("x"))).is("plan.unknownField");
        only(with(used, "/posts/catalogue/1/unknown", text("x"))).is("plan.unknownField");
        only(with(used, FIGURE + "/unknown", text("x"))).is("plan.unknownField");
    }
}
