package clinic.vein.fhir.web;

import ca.uhn.fhir.model.api.IQueryParameterType;
import ca.uhn.fhir.rest.param.DateRangeParam;
import ca.uhn.fhir.rest.param.ParamPrefixEnum;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.TokenOrListParam;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import clinic.vein.fhir.FhirSystem;
import clinic.vein.fhir.RequestPriority;
import clinic.vein.fhir.RequestStatus;
import clinic.vein.fhir.SentRequest.BusinessIdentifier;
import clinic.vein.fhir.SentRequests.Criteria;
import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.ReferralState;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Collects what is searched for, with the address of the next page; whatever nothing can fit finds nothing. */
final class RequestSearch {

    private final String resource;
    private final TreeMap<String, String> asked = new TreeMap<>();
    private final Set<ReferralState> states = EnumSet.allOf(ReferralState.class);

    private @Nullable ReferralId id;
    private @Nullable BusinessIdentifier identifier;
    private @Nullable BusinessIdentifier patient;
    private @Nullable DateRangeParam authored;
    private @Nullable DateRangeParam changed;
    private @Nullable RequestPriority priority;

    RequestSearch(String resource) {
        this.resource = resource;
    }

    String resource() {
        return resource;
    }

    /** By the parameters' names. */
    TreeMap<String, String> asked() {
        return asked;
    }

    /** What follows a parameter's name may turn its meaning round, and none of it is known here. */
    static void plain(String name, IQueryParameterType value) {
        // Of a reference it is the type that is meant, and what is asked of it.
        boolean modified = value.getQueryParameterQualifier() != null && !(value instanceof ReferenceParam);
        if (value.getMissing() != null || modified) {
            throw new InvalidRequestException(name + value.getQueryParameterQualifier());
        }
    }

    RequestSearch id(@Nullable TokenParam value) {
        if (value != null) {
            plain("_id", value);
        }
        return id("_id", value == null ? null : value.getValue());
    }

    /** @param focus the request that a task is about */
    RequestSearch focus(@Nullable ReferenceParam focus) {
        if (focus != null) {
            plain("focus", focus);
            if (focus.getChain() != null) {
                throw new InvalidRequestException("focus=ServiceRequest/id");
            }
        }
        if (focus != null && focus.hasResourceType() && !"ServiceRequest".equals(focus.getResourceType())) {
            states.clear();
        }
        return id("focus", focus == null ? null : focus.getIdPart());
    }

    private RequestSearch id(String name, @Nullable String value) {
        if (value != null) {
            asked.put(name, value);
            try {
                ReferralId said = ReferralId.of(value);
                if (id != null && !id.equals(said)) {
                    states.clear();
                }
                id = said;
            } catch (IllegalArgumentException noneOfOurs) {
                states.clear();
            }
        }
        return this;
    }

    RequestSearch identifier(@Nullable TokenParam value) {
        if (value != null) {
            plain("identifier", value);
            identifier = number("identifier", value.getSystem(), value.getValue());
        }
        return this;
    }

    RequestSearch patient(@Nullable ReferenceParam value) {
        if (value != null) {
            if (!"identifier".equals(value.getChain())) {
                throw new InvalidRequestException("patient.identifier=system|value");
            }
            plain("patient.identifier", value);
            TokenParam token = value.toTokenParam(FhirR4.context());
            patient = number("patient.identifier", token.getSystem(), token.getValue());
        }
        return this;
    }

    private BusinessIdentifier number(String name, @Nullable String system, @Nullable String value) {
        if (system == null || system.isEmpty() || value == null || value.isEmpty()) {
            throw new InvalidRequestException(name + ": system|value");
        }
        asked.put(name, system + "|" + value);
        return new BusinessIdentifier(system, value);
    }

    RequestSearch requestStatus(@Nullable TokenOrListParam value) {
        return status(
                "status", value, code -> status -> status.request().toCode().equals(code));
    }

    RequestSearch taskStatus(@Nullable TokenOrListParam value) {
        return status("status", value, code -> status -> status.task().toCode().equals(code));
    }

    RequestSearch businessStatus(@Nullable TokenOrListParam value) {
        return status(
                "business-status",
                value,
                code -> status -> status.code().equals(code)
                        || status.bser().filter(code::equals).isPresent());
    }

    private interface Having {

        Predicate<RequestStatus> code(String code);
    }

    private RequestSearch status(String name, @Nullable TokenOrListParam value, Having having) {
        if (value != null) {
            value.getValuesAsQueryTokens().forEach(each -> plain(name, each));
            Set<String> codes = value.getValuesAsQueryTokens().stream()
                    .map(TokenParam::getValue)
                    .collect(Collectors.toSet());
            asked.put(name, String.join(",", codes));
            states.retainAll(Arrays.stream(RequestStatus.values())
                    .filter(status ->
                            codes.stream().anyMatch(code -> having.code(code).test(status)))
                    .map(RequestStatus::state)
                    .collect(Collectors.toSet()));
        }
        return this;
    }

    RequestSearch category(@Nullable TokenParam value) {
        if (value != null) {
            plain("category", value);
            asked.put("category", value.getValueAsQueryToken());
            boolean ours = FhirSystem.PATIENT_REFERRAL.equals(value.getValue())
                    && (value.getSystem() == null || FhirSystem.SNOMED.equals(value.getSystem()));
            if (!ours) {
                states.clear();
            }
        }
        return this;
    }

    RequestSearch priority(@Nullable TokenParam value) {
        if (value != null) {
            plain("priority", value);
            asked.put("priority", value.getValue());
            priority = Arrays.stream(RequestPriority.values())
                    .filter(each -> each.code().equals(value.getValue().toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElse(null);
            if (priority == null) {
                states.clear();
            }
        }
        return this;
    }

    RequestSearch authored(@Nullable DateRangeParam value) {
        authored = range("authored", value);
        return this;
    }

    RequestSearch changed(@Nullable DateRangeParam value) {
        changed = range("_lastUpdated", value);
        return this;
    }

    private @Nullable DateRangeParam range(String name, @Nullable DateRangeParam value) {
        if (value != null) {
            value.getValuesAsQueryTokens().forEach(each -> {
                plain(name, each);
                if (each.getPrefix() == ParamPrefixEnum.NOT_EQUAL || each.getPrefix() == ParamPrefixEnum.APPROXIMATE) {
                    throw new InvalidRequestException(
                            name + "=" + each.getPrefix().getValue());
                }
            });
            asked.put(
                    name,
                    value.getValuesAsQueryTokens().stream()
                            .map(each -> each.getValueAsQueryToken())
                            .collect(Collectors.joining("&" + name + "=")));
        }
        return value;
    }

    Criteria criteria() {
        return new Criteria(
                id,
                identifier,
                patient,
                states,
                from(authored),
                until(authored),
                from(changed),
                until(changed),
                priority);
    }

    private static @Nullable Instant from(@Nullable DateRangeParam range) {
        return range == null || range.getLowerBoundAsInstant() == null
                ? null
                : range.getLowerBoundAsInstant().toInstant();
    }

    private static @Nullable Instant until(@Nullable DateRangeParam range) {
        return range == null || range.getUpperBoundAsInstant() == null
                ? null
                : range.getUpperBoundAsInstant().toInstant();
    }
}
