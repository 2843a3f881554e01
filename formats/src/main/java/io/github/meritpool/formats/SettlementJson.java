package io.github.meritpool.formats;

import io.github.meritpool.problem.Checked;
import io.github.meritpool.problem.ProblemException;
import io.github.meritpool.settlement.CheckExplanation;
import io.github.meritpool.settlement.Settlement;
import io.github.meritpool.spi.Tree;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Settlements in JSON: the plan's id and hash, the parameters, everyone's scores and pay, what
 * assessments and checks came to, the pools' and accounts'
 * statements, and explanations where asked for. No names and no facts but those in explanations.
 */
public final class SettlementJson {

    /** Explanations are far larger and deeper than plans. */
    private static final JsonLimits LIMITS =
            JsonLimits.defaults().withMaxBytes(512 * 1024 * 1024).withMaxNesting(1_000);

    private SettlementJson() {}

    /**
     * The limits that hold when none are named: as for plans, but 512 MiB and 1,000 levels.
     *
     * @return the limits
     */
    public static JsonLimits limits() {
        return LIMITS;
    }

    /**
     * Writes a settlement, person by person, so that no more than one explanation is in memory.
     *
     * @param settlement what was settled
     * @param explained the ids of the staff whose figures to explain; none for none
     * @param out where to; in UTF-8; not closed
     * @throws IOException if writing fails
     * @throws IllegalArgumentException if there is no such person
     */
    public static void write(Settlement settlement, Collection<String> explained, Writer out) throws IOException {
        SettlementDocument document = SettlementDocument.of(settlement, List.of());
        write(document, explained.stream().map(settlement::explain).map(SettlementNotation::explanation), out);
    }

    /**
     * Writes a settlement to a file, which appears whole or not at all.
     *
     * @param settlement what was settled
     * @param explained the ids of the staff whose figures to explain; none for none
     * @param file where to; what is there is replaced
     * @throws ProblemException if it cannot be written ({@link FormatsProblem#FILE_UNWRITABLE})
     * @throws IllegalArgumentException if there is no such person
     */
    public static void write(Settlement settlement, Collection<String> explained, Path file) {
        WholeFiles.write(file, out -> write(settlement, explained, out));
    }

    /**
     * A settlement document as text. Reading it gives an equal document.
     *
     * @param document the document
     * @return the text
     */
    public static String text(SettlementDocument document) {
        StringWriter out = new StringWriter();
        try {
            write(document, document.explanations().values().stream().map(SettlementNotation::explanation), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /**
     * Why a row passes a check, or does not, as text: the answer and the derivation of the whole and of each part.
     *
     * @param explanation the explanation
     * @return an object
     */
    public static String text(CheckExplanation explanation) {
        return Json.pretty(SettlementNotation.check(explanation));
    }

    /**
     * Reads a settlement document.
     *
     * @param file which
     * @return the document, or every problem with JSON pointer and line
     */
    public static Checked<SettlementDocument> read(Path file) {
        return JsonDocument.read(file, LIMITS).then(SettlementJson::read);
    }

    /**
     * Reads a settlement document that is not in a file.
     *
     * @param document the document, read within such limits as {@link #limits()}
     * @return the document, or every problem with JSON pointer and line
     */
    public static Checked<SettlementDocument> read(JsonDocument document) {
        return document.fields().then(fields -> document.located(new SettlementReader().read(fields)));
    }

    private static void write(SettlementDocument document, Stream<Tree> explanations, Writer out) throws IOException {
        out.write("{\n");
        field("meritpool", new Tree.Text(SettlementNotation.VERSION), out);
        field("document", new Tree.Text(SettlementNotation.KIND), out);
        field("plan", SettlementNotation.plan(document.planId(), document.planSha256()), out);
        field("currency", new Tree.Text(document.currency()), out);
        field("parameters", SettlementNotation.texts(document.parameters()), out);
        list("payouts", stream(document.payouts(), SettlementNotation::payout), ",", out);
        if (!document.assessments().isEmpty()) {
            list("assessments", stream(document.assessments(), SettlementNotation::assessment), ",", out);
        }
        if (!document.checks().isEmpty()) {
            list("checks", stream(document.checks(), SettlementNotation::check), ",", out);
        }
        if (!document.payments().isEmpty()) {
            list("payments", stream(document.payments(), SettlementNotation::payments), ",", out);
        }
        list("pools", stream(document.pools(), SettlementNotation::pool), ",", out);
        field("accounts", SettlementNotation.moneys(document.accounts()), out);
        list("explanations", explanations.iterator(), "", out);
        out.write("}\n");
    }

    private static <T> Iterator<Tree> stream(List<T> parts, Function<T, Tree> notation) {
        return parts.stream().map(notation).iterator();
    }

    private static void field(String name, Tree value, Writer out) throws IOException {
        out.write(PrettyJson.part("  \"" + name + "\": ", value, "  ") + ",\n");
    }

    private static void list(String name, Iterator<Tree> items, String after, Writer out) throws IOException {
        out.write("  \"" + name + "\": [");
        String separator = "\n";
        String end = "]";
        while (items.hasNext()) {
            out.write(separator + PrettyJson.part("    ", items.next(), "    "));
            separator = ",\n";
            end = "\n  ]";
        }
        out.write(end + after + "\n");
    }
}
