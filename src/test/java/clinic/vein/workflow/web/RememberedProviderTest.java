package clinic.vein.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.ServiceLoader;
import org.camunda.bpm.engine.rest.spi.ProcessEngineProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RememberedProviderTest {

    private static final String PROVIDER = "META-INF/services/" + ProcessEngineProvider.class.getName();

    private final ClassLoader before = Thread.currentThread().getContextClassLoader();
    private final RememberedProvider filter = new RememberedProvider();

    private static final class Libraries extends ClassLoader {

        private final List<String> searched = new ArrayList<>();

        Libraries(ClassLoader parent) {
            super(parent);
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            searched.add(name);
            return super.getResources(name);
        }
    }

    private Libraries application() {
        Libraries libraries = new Libraries(before);
        Thread.currentThread().setContextClassLoader(libraries);
        return libraries;
    }

    private void request(FilterChain work) throws Exception {
        filter.doFilter(new MockHttpServletRequest(), new MockHttpServletResponse(), work);
    }

    @AfterEach
    void putBack() {
        Thread.currentThread().setContextClassLoader(before);
    }

    @Test
    void the_libraries_are_searched_in_the_first_request_alone() throws Exception {
        Libraries libraries = application();
        for (int i = 0; i < 3; i++) {
            request((request, response) -> {
                assertThat(ServiceLoader.load(ProcessEngineProvider.class)).hasSize(1);
                assertThat(ServiceLoader.load(ProcessEngineProvider.class)).hasSize(1);
            });
        }
        assertThat(libraries.searched).containsExactly(PROVIDER);
    }

    @Test
    void whatever_else_is_looked_for_is_searched_as_ever() throws Exception {
        Libraries libraries = application();
        for (int i = 0; i < 2; i++) {
            request((request, response) ->
                    assertThat(ServiceLoader.load(java.sql.Driver.class)).isNotEmpty());
        }
        assertThat(libraries.searched).hasSize(2);
    }

    @Test
    void another_application_in_the_same_thread_is_asked_itself() throws Exception {
        FilterChain ask = (request, response) ->
                assertThat(ServiceLoader.load(ProcessEngineProvider.class)).isNotEmpty();
        Libraries one = application();
        request(ask);
        Libraries other = application();
        request(ask);
        assertThat(one.searched).hasSize(1);
        assertThat(other.searched).hasSize(1);
    }

    @Test
    void the_thread_gets_its_loader_back_also_after_a_failure() throws Exception {
        Libraries libraries = application();
        assertThatThrownBy(() -> request((request, response) -> {
                    throw new IOException("the other side hung up");
                }))
                .hasMessageContaining("hung up");
        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(libraries);
    }
}
