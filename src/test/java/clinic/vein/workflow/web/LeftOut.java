package clinic.vein.workflow.web;

import java.util.List;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

/** The application without some of its guards, as only a test can have it: no property of the product does this. */
final class LeftOut implements BeanDefinitionRegistryPostProcessor {

    private final List<String> beans;

    private LeftOut(String... beans) {
        this.beans = List.of(beans);
    }

    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
        beans.forEach(registry::removeBeanDefinition);
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
        // Everything was done when the definitions were complete.
    }

    private static SecurityFilterChain openSetUp(HttpSecurity http) throws Exception {
        PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
        return http.securityMatcher(new OrRequestMatcher(
                        paths.matcher("/camunda/api/*/setup/**"), paths.matcher("/camunda/app/*/*/setup/**")))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .build();
    }

    /** The table of who may call what stands before the guards and would hide that they work. */
    static class OpenEngine {

        @Bean
        @Order(0)
        SecurityFilterChain openEngineChain(HttpSecurity http) throws Exception {
            PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
            return http.securityMatcher(new OrRequestMatcher(
                            paths.matcher("/camunda/api/engine/**"), paths.matcher("/camunda/api/cockpit/**")))
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .csrf(csrf -> csrf.disable())
                    .requestCache(cache -> cache.disable())
                    .build();
        }
    }

    static class EveryGuard extends OpenEngine {

        @Bean
        static LeftOut leftOut() {
            return new LeftOut(
                    "closedEndpoints",
                    "expressionKeys",
                    "queryGuard",
                    "expressionGuard",
                    "modelGuard",
                    "commandsOfPeople");
        }

        @Bean
        @Order(0)
        SecurityFilterChain openSetUpChain(HttpSecurity http) throws Exception {
            return openSetUp(http);
        }
    }

    static class EveryGuardButTheWebs extends OpenEngine {

        @Bean
        static LeftOut leftOut() {
            return new LeftOut("queryGuard", "expressionGuard", "modelGuard", "commandsOfPeople");
        }

        @Bean
        @Order(0)
        SecurityFilterChain openSetUpChain(HttpSecurity http) throws Exception {
            return openSetUp(http);
        }
    }

    static class EveryGuardButTheQuerys extends OpenEngine {

        @Bean
        static LeftOut leftOut() {
            return new LeftOut(
                    "closedEndpoints", "expressionKeys", "expressionGuard", "modelGuard", "commandsOfPeople");
        }
    }

    static class EveryGuardButTheExpressions extends OpenEngine {

        @Bean
        static LeftOut leftOut() {
            return new LeftOut("closedEndpoints", "expressionKeys", "queryGuard", "modelGuard", "commandsOfPeople");
        }
    }
}
