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

    /** @param row that the request matched: of one that searches, whatever its address looked like before it was read */
    private static List<SystemScope> of(AccessRow row, HttpServletRequest request) {
        return row.scope() == null || !row.scope().acts().contains(SEARCH)
                ? List.of()
                : request.getParameterMap().entrySet().stream()
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

    static boolean allow(AccessRow row, List<String> authorities, HttpServletRequest request) {
        return of(row, request).stream()
                .allMatch(scope -> Caller.FHIR_READ.authority().stream().anyMatch(authorities::contains)
                        || AccessRow.isGranted(authorities, scope));
    }

    /** The narrowest, which is the first, with what is included. */
    static List<String> with(AccessRow row, HttpServletRequest request) {
        List<String> scopes = row.scopes();
        List<SystemScope> included = of(row, request);
        if (scopes.isEmpty() || included.isEmpty()) {
            return scopes;
        }
        List<String> all = new ArrayList<>(scopes);
        all.set(0, scopes.get(0) + included.stream().map(each -> " " + each).collect(Collectors.joining()));
        return all;
    }
}
