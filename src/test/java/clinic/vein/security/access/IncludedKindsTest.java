package clinic.vein.security.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.util.ServletRequestPathUtils;

/** What a search brings along is asked for by its own scope. */
class IncludedKindsTest {

    @ParameterizedTest
    @CsvSource({
        "GET, /fhir/ServiceRequest, _revinclude, Task:focus, system/ServiceRequest.s, false",
        "GET, /fhir/ServiceRequest, _revinclude:iterate, Task:focus, system/ServiceRequest.s, false",
        "POST, /fhir/ServiceRequest/_search, _revinclude, Task:focus, system/ServiceRequest.s, false",
        "GET, /fhir/ServiceRequest, _revinclude, Task:focus, system/ServiceRequest.s system/Task.r, false",
        "GET, /fhir/ServiceRequest, _revinclude, Task:focus, system/ServiceRequest.s system/Task.s, true",
        "GET, /%66hir/ServiceRequest, _revinclude, Task:focus, system/ServiceRequest.s, false",
        "POST, /fhir/ServiceRequest/%5fsearch, _revinclude, Task:focus, system/ServiceRequest.s, false",
        "GET, /fhir/Task, _include, Task:focus, system/Task.rs, false",
        "GET, /fhir/Task, _include, Task:focus:ServiceRequest, system/Task.rs, false",
        "GET, /fhir/Task, _include, Task:focus, system/Task.s system/ServiceRequest.r, true",
        "GET, /fhir/Task, _include, Task:focus, fhir:read, true",
        "GET, /fhir/ServiceRequest, _revinclude, Task:focus, fhir:read, true",
        "GET, /fhir/ServiceRequest, _revinclude, Task:focus, system/*.rs, true",
        "GET, /fhir/Task, status, Task:focus, system/Task.s, true"
    })
    void aKindThatTheTokenDoesNotAllowIsNotBroughtAlong(
            String method, String path, String parameter, String value, String scopes, boolean allowed) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setParameter(parameter, value);
        ServletRequestPathUtils.parseAndCache(request);
        TestingAuthenticationToken system = new TestingAuthenticationToken(
                "client-a",
                null,
                AuthorityUtils.createAuthorityList(List.of(scopes.split(" ")).stream()
                        .map(scope -> "SCOPE_" + scope)
                        .toList()));

        assertThat(new TableRules()
                        .authorize(() -> system, new RequestAuthorizationContext(request))
                        .isGranted())
                .isEqualTo(allowed);
        if (!allowed) {
            assertThat(AccessTable.scopesFor(request).get(0)).contains(" system/");
        }
    }
}
