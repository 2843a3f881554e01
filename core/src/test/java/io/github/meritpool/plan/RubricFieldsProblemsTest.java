package io.github.meritpool.plan;

import static io.github.meritpool.plan.Documents.smallWith;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.problem.ProblemAssert;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fields of rubric types that do not fit each other. One mistake, one problem; beside it the dimension is sound. */
class RubricFieldsProblemsTest {

    private static final String DIMENSION = "/rubric/dimensions/0";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'type': 'ratio', 'of': 'mark', 'to': 'mean' | ",
                "'type': 'ratio', 'of': 'mark', 'to': 'reference', 'reference': 80 | ",
                "'type': 'ratio', 'of': 'mark', 'to': 'reference' | rubric.choiceNeeds /to",
                "'type': 'ratio', 'of': 'mark', 'to': 'mean', 'reference': 80 | rubric.choiceIdle /reference",
                "'type': 'ratio', 'of': 'mark', 'to': 'reference', 'reference': 80, 'over': 'paidStaff' | rubric.choiceIdle /over",
                "'type': 'ratio', 'of': 'mark', 'to': 'best', 'over': 'paidStaff' | ",
                "'type': 'ratio', 'of': 'mark', 'to': 'reference', 'reference': 80, 'groups': ['status'] | rubric.choiceIdle /groups",
                "'type': 'ratio', 'of': 'mark', 'to': 'mean', 'groups': ['status'] | ",
                "'type': 'ratio', 'of': 'mark', 'to': 'best', 'total': 80 | rubric.choiceIdle /total",
                "'type': 'ratio', 'of': 'mark', 'to': 'mean', 'total': 80 | ",
                "'type': 'ratio', 'of': 'mark', 'to': 'mean', 'by': 'status' | rubric.fieldAlone /by",
                "'type': 'ratio', 'of': 'mark', 'to': 'mean', 'weights': {'paid': 1, 'out': 2} | rubric.fieldAlone /weights",
                "'type': 'ratio', 'of': 'mark', 'to': 'mean', 'by': 'status', 'weights': {'paid': 1, 'out': 2} | ",
                "'type': 'ratio', 'of': 'mark', 'to': 'mean', 'weightsClause': 'C-2' | rubric.fieldAlone /weightsClause",
                "'type': 'ratio', 'of': 'mark', 'to': 'mean', 'capClause': 'C-2' | rubric.fieldAlone /capClause",
                "'type': 'ratio', 'of': 'mark', 'to': 'mean', 'floorClause': 'C-2' | rubric.fieldAlone /floorClause",
                "'type': 'ratio', 'of': 'mark', 'to': 'mean', 'cap': 5, 'floor': 6 | rubric.limits /floor",
                "'type': 'ratio', 'of': 'mark', 'to': 'mean', 'cap': 6, 'floor': 6 | ",
                "'type': 'ratio', 'of': 'mark', 'to': 'mean', 'perUnit': {'base': 5} | rubric.perUnit /perUnit",
                "'type': 'ratio', 'of': 'mark', 'to': 'mean', 'perUnit': {'base': 5, 'above': 1} | ",
                "'type': 'ratio', 'of': 'mark', 'to': 'mean', 'perUnit': {'base': 5, 'below': 1} | ",
                "'type': 'ratio', 'of': 'mark', 'to': 'mean', 'perUnit': {'base': 5, 'above': 1, 'step': 0} | rubric.step /perUnit/step",
                "'type': 'ratio', 'of': 'mark', 'to': 'mean', 'within': 'clubs' | plan.unknownTable /within",
                "'type': 'progress', 'of': 'mark', 'since': 'mark', 'better': 'higher', 'gain': 'difference', 'by': 'bestGain' | ",
                "'type': 'progress', 'of': 'mark', 'since': 'mark', 'better': 'higher', 'gain': 'difference', 'by': 'perUnit' | rubric.choiceNeeds /by",
                "'type': 'progress', 'of': 'mark', 'since': 'mark', 'better': 'higher', 'gain': 'difference', 'by': 'bestGain', 'perUnit': {'base': 5, 'above': 1} | rubric.choiceIdle /perUnit",
                "'type': 'progress', 'of': 'mark', 'since': 'mark', 'better': 'higher', 'gain': 'difference', 'by': 'perUnit', 'perUnit': {'base': 5, 'above': 1}, 'over': 'paidStaff' | rubric.choiceIdle /over",
                "'type': 'progress', 'of': 'mark', 'since': 'mark', 'better': 'higher', 'gain': 'difference', 'by': 'perUnit', 'perUnit': {'base': 5, 'above': 1}, 'groups': ['status'] | rubric.choiceIdle /groups",
                "'type': 'bands', 'of': 'mark', 'below': 0, 'edge': 'upperBand', 'bands': [{'from': 5, 'points': 1}] | ",
                "'type': 'bands', 'below': 0, 'edge': 'upperBand', 'bands': [{'from': 5, 'points': 1}] | rubric.bandsOf /",
                "'type': 'bands', 'of': 'mark', 'met': ['paidStaff'], 'below': 0, 'edge': 'upperBand', 'bands': [{'from': 5, 'points': 1}] | rubric.bandsOf /",
                "'type': 'bands', 'met': ['paidStaff'], 'below': 0, 'edge': 'upperBand', 'bands': [{'from': 1, 'points': 1}] | ",
                "'type': 'bands', 'met': ['paidStaff'], 'above': 3, 'below': 0, 'edge': 'upperBand', 'bands': [{'from': 1, 'points': 1}] | rubric.fieldAlone /above",
                "'type': 'bands', 'met': ['paidStaff'], 'outOf': 3, 'below': 0, 'edge': 'upperBand', 'bands': [{'from': 1, 'points': 1}] | rubric.fieldAlone /outOf",
                "'type': 'bands', 'of': 'mark', 'oneBandUpClause': 'C-2', 'below': 0, 'edge': 'upperBand', 'bands': [{'from': 5, 'points': 1}] | rubric.fieldAlone /oneBandUpClause",
                "'type': 'rankPoints', 'of': 'mark', 'first': 'highest', 'ties': 'dense', 'places': [{'upTo': 1, 'points': 2}, {'upTo': 2, 'points': 1}], 'otherwise': 0 | ",
                "'type': 'rankPoints', 'of': 'mark', 'first': 'highest', 'ties': 'dense', 'places': [{'upTo': 2, 'points': 2}, {'upTo': 1, 'points': 1}], 'otherwise': 0 | rubric.places /places",
                "'type': 'rankPoints', 'of': 'mark', 'first': 'highest', 'ties': 'dense', 'places': [{'upTo': 1, 'points': 2}, {'upTo': 1, 'points': 1}], 'otherwise': 0 | rubric.places /places",
                "'type': 'rankPoints', 'of': 'mark', 'first': 'highest', 'ties': 'dense', 'places': [{'upTo': 0, 'points': 2}], 'otherwise': 0 | rubric.places /places",
                "'type': 'combined', 'take': 'sum', 'dimensions': [{'id': 'one', 'label': {'en': 'one', 'zh-CN': '一'}, 'full': 90, 'type': 'mark', 'of': 'mark'}] | ",
                "'type': 'combined', 'take': 'weightedSum', 'weights': {'one': 1}, 'whole': 1, 'dimensions': [{'id': 'one', 'label': {'en': 'one', 'zh-CN': '一'}, 'full': 90, 'type': 'mark', 'of': 'mark'}] | ",
                "'type': 'combined', 'take': 'weightedSum', 'weights': {'one': 1}, 'dimensions': [{'id': 'one', 'label': {'en': 'one', 'zh-CN': '一'}, 'full': 90, 'type': 'mark', 'of': 'mark'}] | rubric.choiceNeeds /take",
                "'type': 'combined', 'take': 'sum', 'whole': 1, 'dimensions': [{'id': 'one', 'label': {'en': 'one', 'zh-CN': '一'}, 'full': 90, 'type': 'mark', 'of': 'mark'}] | rubric.choiceIdle /whole",
                "'type': 'combined', 'take': 'sum', 'weightsClause': 'C-2', 'dimensions': [{'id': 'one', 'label': {'en': 'one', 'zh-CN': '一'}, 'full': 90, 'type': 'mark', 'of': 'mark'}] | rubric.choiceIdle /weightsClause",
                "'type': 'gathered', 'within': 'terms', 'score': {'type': 'mark', 'of': 'termMark'}, 'take': 'mean', 'best': 1 | ",
                "'type': 'gathered', 'within': 'terms', 'score': {'type': 'mark', 'of': 'termMark'}, 'take': 'highest', 'best': 1 | rubric.choiceIdle /best",
                "'type': 'gathered', 'within': 'terms', 'score': {'type': 'mark', 'of': 'termMark'}, 'take': 'mean', 'sharesClause': 'C-2' | rubric.fieldAlone /sharesClause",
                "'type': 'gathered', 'within': 'clubs', 'score': {'type': 'mark', 'of': 'mark'}, 'take': 'mean' | plan.unknownTable /within",
                "'type': 'award', 'of': 'days', 'rise': 1, 'each': 1 | ",
                "'type': 'award', 'rise': 1, 'each': 1 | rubric.fieldAlone /rise",
                "'type': 'award', 'over': 1, 'each': 1 | rubric.fieldAlone /over",
                "'type': 'mark', 'of': 'mark', 'outOf': 100, 'notApplicable': {'when': 'paidStaff', 'counts': 'full'} | ",
                "'type': 'mark', 'of': 'mark', 'outOf': 100, 'notApplicable': {'when': 'paidStaff', 'counts': 'full', 'over': 'paidStaff'} | rubric.choiceIdle /notApplicable/over",
                "'type': 'mark', 'of': 'mark', 'outOf': 100, 'notApplicable': {'when': 'paidStaff', 'counts': 'full', 'groups': ['status']} | rubric.choiceIdle /notApplicable/groups",
                "'type': 'mark', 'of': 'mark', 'outOf': 100, 'notApplicable': {'when': 'paidStaff', 'counts': 'full', 'share': 0.5} | rubric.choiceIdle /notApplicable/share",
                "'type': 'mark', 'of': 'mark', 'outOf': 100, 'notApplicable': {'when': 'paidStaff', 'counts': 'mean', 'share': 0.5} | ",
                "'type': 'credits', 'within': 'clubs', 'team': 'status', 'of': 'mark' | plan.unknownTable /within",
                "'type': 'deduction', 'items': [{'of': 'days', 'each': 1, 'free': 2, 'beyond': 'excess', 'freeClause': 'C-2'}] | ",
                "'type': 'deduction', 'items': [{'of': 'days', 'each': 1, 'freeClause': 'C-2'}] | rubric.fieldAlone /items/0/freeClause",
                "'type': 'deduction', 'items': [{'of': 'days', 'each': 1, 'beyond': 'cliff'}] | rubric.beyond /items/0",
                "'type': 'deduction', 'items': [{'of': 'days', 'each': 1, 'step': -1}] | rubric.step /items/0/step",
            })
    void ofADimension(String fragment, String problem) {
        String dimension =
                "{'id': 'performance', 'label': {'en': 'performance', 'zh-CN': '业绩'}, 'full': 90, " + fragment + "}";
        String found = PayPlan.read(smallWith(DIMENSION, Fragment.tree(dimension))).errors().stream()
                .peek(ProblemAssert::of)
                .map(one -> one.code() + " " + one.location())
                .collect(Collectors.joining(", "));
        assertThat(found)
                .isEqualTo(
                        problem == null
                                ? ""
                                : problem.replace(" /", " " + DIMENSION + "/").replaceAll("/$", ""));
    }
}
