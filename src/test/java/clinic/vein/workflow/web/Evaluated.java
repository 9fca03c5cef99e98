package clinic.vein.workflow.web;

import java.util.concurrent.atomic.AtomicInteger;

/** What an attacker's expression makes an instance of, so that a test sees whether the engine evaluated it. */
public final class Evaluated {

    private static final AtomicInteger TIMES = new AtomicInteger();

    static final String EXPRESSION = "${''.getClass().forName('" + Evaluated.class.getName() + "').newInstance()}";

    public Evaluated() {
        TIMES.incrementAndGet();
    }

    static int times() {
        return TIMES.get();
    }
}
