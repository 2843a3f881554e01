package io.github.meritpool.examples.benchmarks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.conf.SequentialOption;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.StatelessKieSession;

/**
 * The job in rules of Drools, written leanly: compiled rules, one session that keeps nothing between schools, in sequential
 * mode, no fact changed in a way that rules would have to be matched again. Rules reckon in {@link BigDecimal}, as money is;
 * the share of the pool, which rules can't say, is Java's.
 */
final class DroolsPayroll implements Contestant<List<Person>, List<Payslip>> {

    private static final String RULES = "payroll.drl";

    private final StatelessKieSession session;

    DroolsPayroll() {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write(services.getResources()
                .newClassPathResource(RULES, DroolsPayroll.class)
                .setResourceType(ResourceType.DRL)
                .setSourcePath("src/main/resources/" + RULES));
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        KieBaseConfiguration configuration = services.newKieBaseConfiguration();
        configuration.setOption(SequentialOption.YES);
        KieBase base =
                services.newKieContainer(builder.getKieModule().getReleaseId()).newKieBase(configuration);
        this.session = base.newStatelessKieSession();
    }

    @Override
    public List<Person> facts(School school) {
        return BigDecimalPayroll.people(school);
    }

    @Override
    public List<Payslip> settle(List<Person> people) {
        List<Payslip> slips = new ArrayList<>(people.size());
        people.forEach(person -> slips.add(new Payslip(person)));
        List<Object> facts = new ArrayList<>(slips.size() + 1);
        facts.add(new Staff(BigDecimal.valueOf(people.size()), BigDecimalPayroll.weekly(people), slips));
        facts.addAll(slips);
        session.execute(facts);
        return slips;
    }

    @Override
    public Figures figures(List<Payslip> slips) {
        return BigDecimalPayroll.figuresOf(slips);
    }
}
