package clinic.vein.referral.web;

import clinic.vein.kernel.Role;
import clinic.vein.referral.timeline.EventKind;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.DateTimeSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.Arrays;
import java.util.List;

/** Describes a timeline in the OpenAPI document. */
final class DescribeTimeline {

    private DescribeTimeline() {}

    static Schema<?> timeline() {
        return new ArraySchema()
                .items(new ObjectSchema()
                        .description("What happened, in the order in which it was noted.")
                        .addProperty("at", new DateTimeSchema())
                        .addProperty("kind", oneOf(EventKind.values()))
                        .addProperty("actor", new StringSchema().description("The account, or whoever has none."))
                        .addProperty("role", oneOf(Role.values()))
                        .addProperty("text", new StringSchema().description("The same in words, for people."))
                        .addProperty(
                                "entry",
                                new ObjectSchema()
                                        .description("What the kind tells, by name, such as pathway and urgency of"
                                                + " TRIAGED. A constant of one of the clinic's lists stands with the"
                                                + " name of its list. An entry of an older release of which no more"
                                                + " can be read has `of` and `text`, an erased one `of` alone.")))
                .description("The referral's timeline.");
    }

    private static Schema<?> oneOf(Enum<?>[] constants) {
        List<String> names = Arrays.stream(constants).map(Enum::name).toList();
        StringSchema schema = new StringSchema();
        schema.setEnum(names);
        return schema;
    }
}
