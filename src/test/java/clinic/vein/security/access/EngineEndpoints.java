package clinic.vein.security.access;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;

/** Every endpoint of the engine's web apps, read from the classes that answer: {@code POST /camunda/api/…/{id}/claim}. */
final class EngineEndpoints {

    /** Where the starter of the web apps mounts each of them (CamundaBpmWebappInitializer). */
    private static final Map<String, Application> APPS = Map.of(
            "/camunda/api/admin", new AdminApplication(),
            "/camunda/api/cockpit", new CockpitApplication(),
            "/camunda/api/tasklist", new TasklistApplication(),
            "/camunda/api/engine", new EngineRestApplication(),
            "/camunda/api/welcome", new WelcomeApplication());

    private final Set<String> found = new TreeSet<>();

    private EngineEndpoints() {}

    static Set<String> all() {
        EngineEndpoints endpoints = new EngineEndpoints();
        APPS.forEach((base, app) -> app.getClasses()
                .forEach(resource -> path(Stream.of(resource), resource)
                        .ifPresent(path -> endpoints.walk(base + path, resource, List.of()))));
        return endpoints.found;
    }

    private void walk(String base, Class<?> resource, List<Class<?>> above) {
        if (above.contains(resource)) {
            return;
        }
        List<Class<?>> here = new ArrayList<>(above);
        here.add(resource);
        for (Method method : resource.getMethods()) {
            List<Method> declarations = declarations(resource, method);
            String path = base
                    + declarations.stream()
                            .map(declared -> declared.getAnnotation(Path.class))
                            .filter(java.util.Objects::nonNull)
                            .findFirst()
                            .map(declared -> segment(declared.value()))
                            .orElse("");
            Optional<String> verb = declarations.stream()
                    .flatMap(declared -> Arrays.stream(declared.getAnnotations()))
                    .map(Annotation::annotationType)
                    .map(type -> type.getAnnotation(HttpMethod.class))
                    .filter(java.util.Objects::nonNull)
                    .map(HttpMethod::value)
                    .findFirst();
            if (verb.isPresent()) {
                found.add(verb.get() + " " + path);
            } else if (!path.equals(base)) {
                walk(path, method.getReturnType(), here);
            }
        }
    }

    /** The method and what it overrides or implements: annotations are mostly on the interfaces. */
    private static List<Method> declarations(Class<?> resource, Method method) {
        return types(resource)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(other -> other.getName().equals(method.getName())
                        && Arrays.equals(other.getParameterTypes(), method.getParameterTypes()))
                .toList();
    }

    private static Stream<Class<?>> types(Class<?> type) {
        return type == null
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(type),
                        Stream.concat(
                                types(type.getSuperclass()),
                                Arrays.stream(type.getInterfaces()).flatMap(EngineEndpoints::types)));
    }

    private static Optional<String> path(Stream<Class<?>> start, Class<?> resource) {
        return start.flatMap(EngineEndpoints::types)
                .map(type -> type.getAnnotation(Path.class))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .map(path -> segment(path.value()));
    }

    private static String segment(String path) {
        String trimmed = path.replaceAll("^/+|/+$", "");
        return trimmed.isEmpty() ? "" : "/" + trimmed;
    }
}
