package io.github.meritpool.examples.benchmarks;

import java.math.BigDecimal;
import java.math.BigInteger;

/** What one person comes to. Public, with getters and setters, since rules reach it. */
public final class Payslip {

    private final Person person;
    private BigDecimal attendance = BigDecimal.ZERO;
    private BigDecimal workload = BigDecimal.ZERO;
    private BigDecimal process = BigDecimal.ZERO;
    private BigDecimal total = BigDecimal.ZERO;
    private BigDecimal allowance = new BigDecimal("0.00");
    private BigDecimal merit = BigDecimal.ZERO;
    private BigInteger remainder = BigInteger.ZERO;

    Payslip(Person person) {
        this.person = person;
    }

    /** @return staff id */
    public String getId() {
        return person.id();
    }

    /** @return sick-leave days */
    public BigDecimal getSick() {
        return person.sick();
    }

    /** @return personal-leave days */
    public BigDecimal getPersonal() {
        return person.personal();
    }

    /** @return days of absence */
    public BigDecimal getAbsent() {
        return person.absent();
    }

    /** @return missed sign-ins */
    public BigDecimal getMissed() {
        return person.missed();
    }

    /** @return weekly workload */
    public BigDecimal getWeekly() {
        return person.weekly();
    }

    /** @return routine mark of 40 */
    public BigDecimal getRoutine() {
        return person.routine();
    }

    /** @return research mark of 30 */
    public BigDecimal getResearch() {
        return person.research();
    }

    /** @return results mark of 20 */
    public BigDecimal getResults() {
        return person.results();
    }

    /** @return pupils of the class, 0 without one */
    public BigDecimal getPupils() {
        return person.pupils();
    }

    /** @return assessment of the class teacher, of 100 */
    public BigDecimal getAssessment() {
        return person.assessment();
    }

    /** @return the sanction's name */
    public String getSanction() {
        return person.sanction();
    }

    /** @return whether there is a class to teach */
    public boolean isClassTeacher() {
        return person.pupils().signum() > 0;
    }

    /** @return attendance score */
    public BigDecimal getAttendance() {
        return attendance;
    }

    /** @param value attendance score */
    public void setAttendance(BigDecimal value) {
        this.attendance = value;
    }

    /** @return workload score */
    public BigDecimal getWorkload() {
        return workload;
    }

    /** @param value workload score */
    public void setWorkload(BigDecimal value) {
        this.workload = value;
    }

    /** @return process score */
    public BigDecimal getProcess() {
        return process;
    }

    /** @param value process score */
    public void setProcess(BigDecimal value) {
        this.process = value;
    }

    /** @return score after sanctions */
    public BigDecimal getTotal() {
        return total;
    }

    /** @param value score after sanctions */
    public void setTotal(BigDecimal value) {
        this.total = value;
    }

    /** @return class-teacher allowance in yuan */
    public BigDecimal getAllowance() {
        return allowance;
    }

    /** @param value class-teacher allowance in yuan */
    public void setAllowance(BigDecimal value) {
        this.allowance = value;
    }

    /** @return merit pay in yuan */
    public BigDecimal getMerit() {
        return merit;
    }

    /** @param value merit pay in yuan */
    public void setMerit(BigDecimal value) {
        this.merit = value;
    }

    BigInteger remainder() {
        return remainder;
    }

    void setRemainder(BigInteger value) {
        this.remainder = value;
    }

    /** @return all that is paid, in yuan */
    public BigDecimal getPay() {
        return allowance.add(merit);
    }
}
