package clinic.vein.referral.web;

import clinic.vein.process.CaseFileSection;
import clinic.vein.referral.Background;
import clinic.vein.referral.RestlessLegs;
import clinic.vein.referral.Veins;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Describes the case file, whose sections come from many features, in the OpenAPI document. */
@Component
class DescribeCaseFile implements OpenApiCustomizer {

    private static final String CASE_FILE = "CaseFile";
    private static final String TIMELINE = "Timeline";

    /** The sections that are what was reported. */
    private static final Map<String, Class<?>> REPORTED =
            Map.of("restlessLegs", RestlessLegs.class, "veins", Veins.class, "background", Background.class);

    private final List<CaseFileSection> sections;

    DescribeCaseFile(List<CaseFileSection> sections) {
        this.sections = sections;
    }

    @Override
    public void customise(OpenAPI api) {
        Schema<?> caseFile = new ObjectSchema()
                .description("What is known of a referral, by section; a caller gets the sections of his role."
                        + " An answer of NOT_ASKED was not asked, and neither was a list that is null.");
        sections.forEach(section -> caseFile.addProperty(section.name(), section(api.getComponents(), section.name())));
        api.getComponents().addSchemas(CASE_FILE, caseFile);
        answer(api, "/api/referrals/{id}", new Schema<>().$ref(CASE_FILE));
        api.getComponents().addSchemas(TIMELINE, DescribeTimeline.timeline());
        answer(api, "/api/referrals/{id}/timeline", new Schema<>().$ref(TIMELINE));
    }

    private static Schema<?> section(Components components, String name) {
        if (name.equals("timeline")) {
            return new Schema<>().$ref(TIMELINE);
        }
        Class<?> type = REPORTED.get(name);
        if (type == null) {
            return new Schema<>().description("The section " + name + "; absent or null where there is nothing yet.");
        }
        ModelConverters.getInstance(true)
                .readAllAsResolvedSchema(new AnnotatedType(type))
                .referencedSchemas
                .forEach(components::addSchemas);
        return new Schema<>().$ref(type.getSimpleName());
    }

    private static void answer(OpenAPI api, String path, Schema<?> schema) {
        PathItem described = Objects.requireNonNull(api.getPaths().get(path));
        ApiResponse found =
                Objects.requireNonNull(described.getGet().getResponses().get("200"));
        found.setContent(new Content()
                .addMediaType(
                        org.springframework.http.MediaType.APPLICATION_JSON_VALUE, new MediaType().schema(schema)));
    }
}
