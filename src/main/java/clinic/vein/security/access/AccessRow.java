package clinic.vein.security.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * One line of the table.
 *
 * @param methods none for all of them; {@code GET} is {@code HEAD} as well
 * @param path a pattern: {@code *} is one segment, {@code **} the rest
 * @param callers none when it is closed for everybody
 * @param scope of SMART, which lets in as well; null where there is none
 */
public record AccessRow(
        Set<HttpMethod> methods,
        String path,
        Set<Caller> callers,
        RequestMatcher place,
        @Nullable SystemScope scope) {

    private static final String OF_A_TOKEN = "SCOPE_";

    /** @param methods such as {@code GET POST}, or {@code *} */
    static AccessRow row(String methods, String path, Set<Caller> callers) {
        Set<HttpMethod> named = methods.equals("*")
                ? Set.of()
                : Arrays.stream(methods.split(" ")).map(HttpMethod::valueOf).collect(Collectors.toUnmodifiableSet());
        return new AccessRow(
                named, path, callers, PathPatternRequestMatcher.withDefaults().matcher(path), null);
    }

    AccessRow orWith(SystemScope allowing) {
        return new AccessRow(methods, path, callers, place, allowing);
    }

    boolean matches(HttpServletRequest request) {
        HttpMethod method = HttpMethod.valueOf(request.getMethod());
        return (methods.isEmpty() || methods.contains(method.equals(HttpMethod.HEAD) ? HttpMethod.GET : method))
                && place.matches(request);
    }

    /** @param authorities what the caller carries; none for somebody who is not signed in */
    boolean allows(List<String> authorities) {
        return callers.stream()
                        .anyMatch(caller ->
                                caller.authority().map(authorities::contains).orElse(true))
                || scope != null && isGranted(authorities, scope);
    }

    /** By one of SMART's scopes that a token has. */
    static boolean isGranted(List<String> authorities, SystemScope wanted) {
        return authorities.stream()
                .filter(authority -> authority.startsWith(OF_A_TOKEN))
                .map(authority -> SystemScope.read(authority.substring(OF_A_TOKEN.length())))
                .flatMap(Optional::stream)
                .anyMatch(granted -> granted.covers(wanted));
    }

    /** What a token may have to be let in, each by itself; the narrowest first. None where no token helps. */
    List<String> scopes() {
        return Stream.concat(
                        Stream.ofNullable(scope).map(SystemScope::toString),
                        callers.stream()
                                .flatMap(caller -> caller.authority().stream())
                                .filter(authority -> authority.startsWith(OF_A_TOKEN))
                                .map(authority -> authority.substring(OF_A_TOKEN.length()))
                                .sorted())
                .toList();
    }

    @Override
    public String toString() {
        return (methods.isEmpty()
                        ? "*"
                        : methods.stream().map(HttpMethod::name).sorted().collect(Collectors.joining(" ")))
                + " " + path + " " + callers + (scope == null ? "" : " " + scope);
    }
}
