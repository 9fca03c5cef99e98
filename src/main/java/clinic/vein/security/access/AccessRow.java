package clinic.vein.security.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * One line of the table.
 *
 * @param methods none for all of them; {@code GET} is {@code HEAD} as well
 * @param path a pattern: {@code *} is one segment, {@code **} the rest
 * @param callers none when it is closed for everybody
 */
public record AccessRow(Set<HttpMethod> methods, String path, Set<Caller> callers, RequestMatcher place) {

    /** @param methods such as {@code GET POST}, or {@code *} */
    static AccessRow row(String methods, String path, Set<Caller> callers) {
        Set<HttpMethod> named = methods.equals("*")
                ? Set.of()
                : Arrays.stream(methods.split(" ")).map(HttpMethod::valueOf).collect(Collectors.toUnmodifiableSet());
        return new AccessRow(
                named, path, callers, PathPatternRequestMatcher.withDefaults().matcher(path));
    }

    boolean matches(HttpServletRequest request) {
        HttpMethod method = HttpMethod.valueOf(request.getMethod());
        return (methods.isEmpty() || methods.contains(method.equals(HttpMethod.HEAD) ? HttpMethod.GET : method))
                && place.matches(request);
    }

    /** @param authorities what the caller carries; none for somebody who is not signed in */
    boolean allows(List<String> authorities) {
        return callers.stream()
                .anyMatch(
                        caller -> caller.authority().map(authorities::contains).orElse(true));
    }

    @Override
    public String toString() {
        return (methods.isEmpty()
                        ? "*"
                        : methods.stream().map(HttpMethod::name).sorted().collect(Collectors.joining(" ")))
                + " " + path + " " + callers;
    }
}
