package io.github.meritpool.examples.spark;

import java.io.PrintWriter;
import java.util.Locale;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.LongAccumulator;

/** Tells how far the work has come: a line at the start of each pass, and one for each further tenth of the schools. */
final class Progress extends SparkListener {

    private static final int LINES = 10;

    private final SparkSession spark;
    private final PrintWriter out;
    private String pass = "";
    private long schools;
    private int told;
    private LongAccumulator done;

    Progress(SparkSession spark, PrintWriter out) {
        this.spark = spark;
        this.out = out;
        this.done = new LongAccumulator();
    }

    /**
     * A pass over schools begins.
     *
     * @param name what it does
     * @param all how many schools there are
     * @return what counts them
     */
    synchronized LongAccumulator start(String name, long all) {
        pass = name;
        schools = all;
        told = 0;
        done = spark.sparkContext().longAccumulator(name);
        tell(name);
        return done;
    }

    /** Something that is no pass over schools. */
    synchronized void tell(String what) {
        out.println(what);
        out.flush();
    }

    /** Machines report their counts with each task that ends. A task that is done twice is counted twice; so no more than all. */
    @Override
    public synchronized void onTaskEnd(SparkListenerTaskEnd taskEnd) {
        long sum = Math.min(schools, done.sum());
        int tenths = schools == 0 ? 0 : (int) (sum * LINES / schools);
        if (tenths > told) {
            told = tenths;
            tell(String.format(Locale.ROOT, "%s: %,d of %,d schools", pass, sum, schools));
        }
    }
}
