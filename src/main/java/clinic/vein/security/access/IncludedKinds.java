package clinic.vein.security.access;

import static clinic.vein.security.access.SystemScope.Act.READ;
import static clinic.vein.security.access.SystemScope.Act.SEARCH;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a search in FHIR brings along besides: who may not read a kind of resource is not given it beside another, either. What
 * can be included, the server of FHIR says; a parameter that it does not know it refuses.
 */
final class IncludedKinds {

    private static final String INCLUDE = "_include";
    private static final String REVERSE = "_revinclude";

    /** Of each reference that may be followed, to which kind it leads. */
    private static final Map<String, String> TARGETS = Map.of("Task:focus", "ServiceRequest");

    private IncludedKinds() {}

    static List<SystemScope> of(HttpServletRequest request) {
        boolean searches =
                request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (!request.getRequestURI().startsWith("/fhir/")
                || !searches && !request.getRequestURI().endsWith("/_search")) {
            return List.of();
        }
        return request.getParameterMap().entrySet().stream()
                .flatMap(parameter ->
                        Arrays.stream(parameter.getValue()).flatMap(value -> kinds(parameter.getKey(), value)))
                .toList();
    }

    private static Stream<SystemScope> kinds(String parameter, String value) {
        if (parameter.startsWith(REVERSE)) {
            return Stream.of(SystemScope.of(value.split(":", 2)[0], SEARCH));
        }
        return parameter.startsWith(INCLUDE)
                ? TARGETS.entrySet().stream()
                        .filter(each -> value.startsWith(each.getKey()))
                        .map(each -> SystemScope.of(each.getValue(), READ))
                : Stream.empty();
    }

    static boolean allow(List<String> authorities, HttpServletRequest request) {
        return of(request).stream()
                .allMatch(scope -> Caller.FHIR_READ.authority().stream().anyMatch(authorities::contains)
                        || AccessRow.isGranted(authorities, scope));
    }

    /** The narrowest, which is the first, with what is included. */
    static List<String> with(List<String> scopes, HttpServletRequest request) {
        List<SystemScope> included = of(request);
        if (scopes.isEmpty() || included.isEmpty()) {
            return scopes;
        }
        List<String> all = new ArrayList<>(scopes);
        all.set(0, scopes.get(0) + included.stream().map(each -> " " + each).collect(Collectors.joining()));
        return all;
    }
}
