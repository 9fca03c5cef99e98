package clinic.vein.workflow.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.camunda.bpm.engine.rest.spi.ProcessEngineProvider;
import org.jspecify.annotations.Nullable;

/**
 * The engine's API and apps ask several times in each request who provides the engine, and Java's service loader looks for
 * that through every library. While such a request lasts, the thread's class loader remembers where it stands.
 */
final class RememberedProvider implements Filter {

    private static final String NAME = "META-INF/services/" + ProcessEngineProvider.class.getName();

    private volatile @Nullable Remembering remembering;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(remembering(before));
        try {
            chain.doFilter(request, response);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** One per class loader, of which an application has one. */
    private Remembering remembering(ClassLoader of) {
        Remembering known = remembering;
        if (known == null || known.getParent() != of) {
            known = new Remembering(of);
            remembering = known;
        }
        return known;
    }

    private static final class Remembering extends ClassLoader {

        static {
            registerAsParallelCapable();
        }

        private volatile @Nullable List<URL> places;

        Remembering(ClassLoader of) {
            super(of);
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            if (!name.equals(NAME)) {
                return super.getResources(name);
            }
            List<URL> known = places;
            if (known == null) {
                known = Collections.list(super.getResources(name));
                places = known;
            }
            return Collections.enumeration(known);
        }
    }
}
